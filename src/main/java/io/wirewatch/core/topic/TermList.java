package io.wirewatch.core.topic;

import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.RuleParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of one language section, on their way from lines to a query. Not to be shared between threads.
 *
 * <p>Where a prefix covers another entry ({@code guitar*} and {@code guitarist*}), the most specific entry decides. SCORE sums all that
 * match, so the query holds the difference for the narrower one.
 */
final class TermList {
    static final int MAX_WEIGHT = 5;

    private final String file;
    private final Map<String, Term> terms = new LinkedHashMap<>();

    TermList(String file) {
        this.file = file;
    }

    private record Term(Query phrase, int weight, int line) {}

    /**
     * Adds one entry.
     *
     * @throws InvalidTopicException when it is no term, or stands here already
     */
    void add(String entry, int weight, int line) {
        Query phrase = parse(entry, line);
        Term before = terms.putIfAbsent(phrase.toString(), new Term(phrase, weight, line));
        if (before != null) {
            throw new InvalidTopicException(
                    file,
                    line,
                    "stands twice for one language: " + entry,
                    "it is on line " + before.line() + " too; case and accents make no difference");
        }
    }

    /** A term is what the rule language takes as a word or a phrase; several words need no quotes here. */
    private Query parse(String entry, int line) {
        if (entry.indexOf('?') >= 0) {
            throw new InvalidTopicException(
                    file, line, "a ? has no place here: " + entry, "write the words themselves");
        }
        try {
            return RuleParser.parse("\"" + entry.replace("\"", "") + "\"");
        } catch (InvalidQueryException e) {
            throw new InvalidTopicException(file, line, e.getMessage(), e.hint());
        }
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /**
     * The definition that these terms make together with those for any language.
     *
     * @throws InvalidTopicException when an entry says nothing new, or none speaks for the topic
     */
    Query.Score query(TermList any) {
        Map<String, Term> all = new LinkedHashMap<>(any.terms);
        all.putAll(terms);
        List<Query.Weighted> weighted = new ArrayList<>();
        all.forEach((pattern, term) -> {
            int difference = term.weight() - weightWithout(pattern, all);
            if (difference != 0) {
                weighted.add(new Query.Weighted(term.phrase(), difference));
            } else if (terms.containsKey(pattern)) {
                throw new InvalidTopicException(
                        file, term.line(), "a shorter prefix says the same already: " + pattern, "take it out");
            }
        });
        if (weighted.stream().noneMatch(term -> term.weight() > 0)) {
            throw new InvalidTopicException(file, 0, "no term speaks for the topic", "3: term, a phrase, prefix*");
        }
        return new Query.Score(1, weighted);
    }

    /** What the longest prefix that covers a word counts for it; phrases stand for themselves. */
    private static int weightWithout(String pattern, Map<String, Term> all) {
        if (!pattern.startsWith("\"")) {
            for (int end = pattern.length() - 1; end > 0; end--) {
                String prefix = pattern.substring(0, end) + "*";
                if (!prefix.equals(pattern) && all.containsKey(prefix)) {
                    return all.get(prefix).weight();
                }
            }
        }
        return 0;
    }
}
