package io.wirewatch.core.rule;

import io.wirewatch.core.text.AnalyzedField;
import java.util.List;

/**
 * Finds a word of a text that is nearly the one looked for: the plural, another ending, a letter's difference, or the same in two words. A guess
 * to help people, by spelling alone; it says nothing about meaning.
 */
final class ExplainForms {
    private static final int MIN_LETTERS = 3;
    private static final int MAX_ENDING = 3;
    private static final int MOST_CANDIDATES = 2_000;
    private static final int UNLIKE = 100;

    private ExplainForms() {}

    /** The most similar word of a field, or null when none is similar. */
    static Occurrence nearest(Word word, AnalyzedField field) {
        String wanted = word.literalStart();
        if (wanted.length() < MIN_LETTERS) {
            return null;
        }
        Occurrence parted = word.isPlain() ? inTwoWords(wanted, field) : null;
        if (parted != null) {
            return parted;
        }
        String best = null;
        int least = UNLIKE;
        List<String> candidates = field.keysWithPrefix(wanted.substring(0, MIN_LETTERS));
        for (String candidate : candidates.subList(0, Math.min(candidates.size(), MOST_CANDIDATES))) {
            int difference = difference(wanted, candidate);
            if (difference < least) {
                least = difference;
                best = candidate;
            }
        }
        return best == null ? null : at(field.positions(best).get(0));
    }

    /** The words of a phrase written as one: {@code buildup} for {@code "build up"}; or null. */
    static Occurrence asOneWord(List<Word> words, AnalyzedField field) {
        if (!words.stream().allMatch(Word::isPlain)) {
            return null;
        }
        StringBuilder joined = new StringBuilder();
        words.forEach(word -> joined.append(word.pattern()));
        List<Integer> found = field.positions(joined.toString());
        return found.isEmpty() ? null : at(found.get(0));
    }

    private static Occurrence inTwoWords(String wanted, AnalyzedField field) {
        for (int i = 2; i <= wanted.length() - 2; i++) {
            String rest = wanted.substring(i);
            for (int position : field.positions(wanted.substring(0, i))) {
                boolean followed = position + 1 < field.tokens().size()
                        && field.tokens().get(position + 1).key().equals(rest);
                if (followed) {
                    return Occurrence.of(position, position + 1);
                }
            }
        }
        return null;
    }

    private static Occurrence at(int position) {
        return Occurrence.of(position, position);
    }

    /** How unlike two words are, of which the first letters are the same. Of short words only the plural counts as like. */
    private static int difference(String wanted, String candidate) {
        int common = common(wanted, candidate);
        int wantedRest = wanted.length() - common;
        int candidateRest = candidate.length() - common;
        boolean ending = wantedRest == 0 || candidateRest == 0;
        if (ending && isPlural(wanted.substring(common) + candidate.substring(common))) {
            return 0;
        } else if (common > MIN_LETTERS && wantedRest <= MAX_ENDING && candidateRest <= MAX_ENDING) {
            return wantedRest + candidateRest;
        } else if (isOneLetterApart(wanted, candidate, common)) {
            return 2;
        }
        return UNLIKE;
    }

    private static boolean isPlural(String ending) {
        return ending.equals("s") || ending.equals("es");
    }

    private static int common(String a, String b) {
        int common = 0;
        while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common;
    }

    /** A letter more, less or another one: {@code organisation} and {@code organization}. */
    private static boolean isOneLetterApart(String a, String b, int common) {
        String restA = a.substring(common);
        String restB = b.substring(common);
        boolean longEnough = Math.min(a.length(), b.length()) > MIN_LETTERS + 1;
        return longEnough
                && !restA.isEmpty()
                && !restB.isEmpty()
                && (restA.substring(1).equals(restB.substring(1))
                        || restA.substring(1).equals(restB)
                        || restA.equals(restB.substring(1)));
    }
}
