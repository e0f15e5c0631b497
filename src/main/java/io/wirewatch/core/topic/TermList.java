package io.wirewatch.core.topic;

import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.RuleParser;
import io.wirewatch.core.rule.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The terms of one language, on their way from a file to a query. Not to be shared between threads.
 *
 * <p>Where a prefix covers another entry ({@code guitar*} and {@code guitarist*}), the most specific entry decides. SCORE sums all that
 * match, so the query holds the difference for the narrower one.
 */
final class TermList {
    static final int MAX_WEIGHT = 5;
    static final int MAX_CONDITION = 20;

    /** From this weight on a term speaks for the topics above, too. */
    static final int SURE = 5;

    /** What such a term counts for those. */
    static final int INHERITED = 2;

    private static final String STAR = "*";

    private final Map<String, Term> terms = new LinkedHashMap<>();

    private record Term(Query.Phrase phrase, int weight, WrittenTopic.Place place) {}

    /**
     * Adds one entry.
     *
     * @throws InvalidTopicException when it is no term, or stands here already with another weight
     */
    void add(WrittenTopic.Term written) {
        if (written.weight() == 0 || Math.abs(written.weight()) > MAX_WEIGHT) {
            throw written.place()
                    .wrong(
                            "not a weight: " + written.weight(),
                            "1 to " + MAX_WEIGHT + ", with a - before it for what speaks against the topic");
        }
        Query.Phrase phrase = parse(written);
        Term before = terms.putIfAbsent(key(phrase), new Term(phrase, written.weight(), written.place()));
        if (before != null && before.weight() != written.weight()) {
            throw written.place()
                    .wrong(
                            "stands twice for one language, with different weights: " + written.text(),
                            "it is on line " + before.place().line() + " too; case and accents make no difference");
        }
    }

    /** A term is what the rule language takes as a word or a phrase; several words need no quotes here. */
    private static Query.Phrase parse(WrittenTopic.Term written) {
        String text = written.text();
        if (text.indexOf('?') >= 0) {
            throw written.place().wrong("a ? has no place here: " + text, "write the words themselves");
        }
        try {
            return (Query.Phrase) RuleParser.parse("\"" + text.replace("\"", "") + "\"");
        } catch (InvalidQueryException e) {
            throw written.place().wrong(e.getMessage(), e.hint());
        }
    }

    /** A term as texts are compared with it. */
    static String key(WrittenTopic.Term term) {
        return key(parse(term));
    }

    static String key(Query.Phrase phrase) {
        return phrase.words().stream().map(Word::pattern).collect(Collectors.joining(" "));
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Takes in another list, whose weights count where both have a term. */
    void replace(TermList other) {
        terms.putAll(other.terms);
    }

    /** These, and of another list what is said nowhere here, with less weight. */
    TermList with(TermList below) {
        TermList all = new TermList();
        all.terms.putAll(terms);
        below.terms.forEach((pattern, term) -> {
            if (term.weight() >= SURE && !terms.containsKey(pattern) && coveredBy(pattern, terms) == null) {
                all.terms.put(pattern, new Term(term.phrase(), INHERITED, null));
            }
        });
        return all;
    }

    /**
     * The definition that these terms make together with those for any language. An entry that says what a shorter prefix says is left out.
     *
     * @throws InvalidTopicException when no entry speaks for the topic
     */
    Query.Score query(TermList any, WrittenTopic.Place topic) {
        Map<String, Term> all = new LinkedHashMap<>(any.terms);
        all.putAll(terms);
        List<Query.Weighted> weighted = new ArrayList<>();
        all.forEach((pattern, term) -> {
            Term shorter = coveredBy(pattern, all);
            int difference = term.weight() - (shorter == null ? 0 : shorter.weight());
            if (difference != 0) {
                weighted.add(new Query.Weighted(term.phrase(), difference));
            }
        });
        if (weighted.stream().noneMatch(term -> term.weight() > 0)) {
            throw topic.wrong("no term speaks for the topic", "3: a word, a phrase, a prefix*");
        }
        return new Query.Score(1, weighted);
    }

    private static Term coveredBy(String pattern, Map<String, Term> all) {
        String prefix = prefixOf(pattern, all::containsKey);
        return prefix == null ? null : all.get(prefix);
    }

    /** The longest prefix that covers a word, or the last word of a phrase; null when there is none. */
    static String prefixOf(String pattern, Predicate<String> exists) {
        for (int end = pattern.length(); end > pattern.lastIndexOf(' ') + 1; end--) {
            String prefix = pattern.substring(0, end) + STAR;
            boolean isShorter = !pattern.endsWith(STAR) || end < pattern.length() - 1;
            if (isShorter && exists.test(prefix)) {
                return prefix;
            }
        }
        return null;
    }
}
