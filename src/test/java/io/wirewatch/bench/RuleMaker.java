package io.wirewatch.bench;

import io.wirewatch.core.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes rules in the mix that users write: 40% phrases of 2 or 3 words, 25% {@code A AND B}, 15% {@code (A OR B OR C) AND D NOT E}, 10%
 * {@code A NEAR/5 B}, 5% {@code abc* AND D}, 5% a single rare term. Whoever writes a rule has one text of the sample before him and takes from it
 * words that tell: of several words read, the one that stands in the fewest texts.
 *
 * <p>Not to be shared between threads.
 */
final class RuleMaker {
    private static final int NEAR = 5;

    /** Places that are read for a phrase, for each word that is read for a single word: pairs that recur are few. */
    private static final int PLACES = 20;

    private static final String[] NAME_ENDINGS = {"ov", "sen", "ez", "ian"};
    private static final int NAMES = 60_000;

    private final Corpus corpus;
    private final SplittableRandom random;
    private final int choosiness;
    private final double dormant;

    /**
     * @param choosiness how many words are read for each that is taken: the more, the rarer the words and the fewer the matches
     * @param dormant the share of rules that need a name of which the sample knows nothing
     */
    RuleMaker(Corpus corpus, long seed, int choosiness, double dormant) {
        this.corpus = corpus;
        this.random = new SplittableRandom(seed);
        this.choosiness = choosiness;
        this.dormant = dormant;
    }

    List<Rule> rules(String prefix, int count) {
        List<Rule> rules = new ArrayList<>(count);
        while (rules.size() < count) {
            String query = query();
            if (query != null) {
                rules.add(Rule.of(prefix + rules.size(), query));
            }
        }
        return rules;
    }

    /** A query, or null when the text at hand gave none of the kind. */
    private String query() {
        int[] text = corpus.text(random.nextInt(corpus.size()));
        int percent = random.nextInt(100);
        if (text.length < 20) {
            return null;
        } else if (percent < 40) {
            return phrase(text, percent % 3 == 0 ? 3 : 2);
        } else if (percent < 65) {
            return words("%s AND %s", telling(text, choosiness), telling(text, choosiness));
        } else if (percent < 80) {
            return alternatives(text);
        } else if (percent < 90) {
            return near(text);
        } else if (percent < 95) {
            return prefix(text);
        }
        return words("%s", telling(text, 4 * choosiness));
    }

    private String alternatives(int[] text) {
        int[] other = corpus.text(random.nextInt(corpus.size()));
        String excluded = words("%s", telling(other, 1));
        String query = words(
                "(%s OR %s OR %s) AND %s",
                telling(text, choosiness),
                telling(text, choosiness),
                telling(text, choosiness),
                telling(text, choosiness));
        return excluded == null || query == null || query.contains(excluded) ? null : query + " NOT " + excluded;
    }

    private String phrase(int[] text, int length) {
        int best = -1;
        for (int left = Math.min(choosiness * PLACES, text.length); left > 0; left--) {
            int at = random.nextInt(text.length - length);
            if (isPhrase(text, at, length) && (best < 0 || rarest(text, at, length) < rarest(text, best, length))) {
                best = at;
            }
        }
        if (best < 0) {
            return null;
        }
        return length == 2
                ? words("\"%s %s\"", text[best], text[best + 1])
                : words("\"%s %s %s\"", text[best], text[best + 1], text[best + 2]);
    }

    private boolean isPhrase(int[] text, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (!corpus.isContent(text[i]) || (i > at && !corpus.recurs(text[i - 1], text[i]))) {
                return false;
            }
        }
        return true;
    }

    private int rarest(int[] text, int at, int length) {
        int least = Integer.MAX_VALUE;
        for (int i = at; i < at + length; i++) {
            least = Math.min(least, corpus.frequency(text[i]));
        }
        return least;
    }

    private String near(int[] text) {
        int at = tellingAt(text, choosiness);
        int other = at + 1 + random.nextInt(NEAR);
        if (at < 0 || other >= text.length || !corpus.isContent(text[other])) {
            return null;
        }
        return words("%s NEAR/" + NEAR + " %s", text[at], text[other]);
    }

    private String prefix(int[] text) {
        int stem = telling(text, choosiness);
        if (stem < 0 || corpus.word(stem).length() < 5) {
            return null;
        }
        String word = corpus.word(stem);
        int letters = Math.min(word.length() - 1, 4 + random.nextInt(3));
        String beside = words("%s", telling(text, choosiness));
        return beside == null || beside.startsWith(word.substring(0, letters))
                ? null
                : word.substring(0, letters) + "* AND " + beside;
    }

    /** Of so many words read, the id of the content word that stands in the fewest texts, or -1. */
    private int telling(int[] text, int read) {
        int at = tellingAt(text, read);
        return at < 0 ? -1 : text[at];
    }

    private int tellingAt(int[] text, int read) {
        int best = -1;
        for (int i = 0; i < read; i++) {
            int at = random.nextInt(text.length);
            if (corpus.isContent(text[at]) && (best < 0 || corpus.frequency(text[at]) < corpus.frequency(text[best]))) {
                best = at;
            }
        }
        return best;
    }

    /** The query with these words in it, or null when one is missing or there twice. In a dormant rule, the last of them is a name. */
    private String words(String pattern, int... ids) {
        Object[] words = new Object[ids.length];
        for (int i = 0; i < ids.length; i++) {
            for (int j = 0; j < i; j++) {
                if (ids[j] == ids[i]) {
                    return null;
                }
            }
            if (ids[i] < 0) {
                return null;
            }
            words[i] = corpus.word(ids[i]);
        }
        if (random.nextDouble() < dormant) {
            words[ids.length - 1] = name();
        }
        return pattern.formatted(words);
    }

    private String name() {
        String beginning = corpus.word(random.nextInt(Math.min(NAMES, corpus.words())));
        return beginning.replaceAll("[^a-z]", "") + NAME_ENDINGS[random.nextInt(NAME_ENDINGS.length)];
    }
}
