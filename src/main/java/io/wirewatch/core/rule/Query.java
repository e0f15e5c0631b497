package io.wirewatch.core.rule;

import java.util.List;

/**
 * A parsed query: a tree of small records. {@link RuleParser} makes them, {@link QueryEvaluator} asks them, and {@code toString} prints
 * them in canonical form, which parses to an equal query.
 *
 * <p>All parts are immutable, and safe to share between threads. A query that is <em>textual</em> has occurrences, stretches of words in
 * one field; only such ones can be near each other or be counted.
 */
public sealed interface Query {
    /** Whether this has occurrences in the text. */
    default boolean isTextual() {
        return false;
    }

    /** One word, or several in a row. */
    record Phrase(List<Word> words) implements Query {
        public Phrase {
            words = notEmpty(words);
        }

        @Override
        public boolean isTextual() {
            return true;
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /** Words in a row, written exactly so. */
    record ExactCase(List<String> words) implements Query {
        public ExactCase {
            words = notEmpty(words);
        }

        /** The same in any case. */
        public List<Word> keys() {
            return QueryWords.of(String.join(" ", words), 0);
        }

        @Override
        public boolean isTextual() {
            return true;
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /** An occurrence of each, with fewer than so many words between; if ordered, the left one first. */
    record Near(Query left, Query right, int distance, boolean ordered) implements Query {
        public Near {
            requireTextual(left);
            requireTextual(right);
        }

        @Override
        public boolean isTextual() {
            return true;
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /** An occurrence of the left one without any of the right one near it. */
    record NotNear(Query left, Query right, int distance) implements Query {
        public NotNear {
            requireTextual(left);
            requireTextual(right);
        }

        @Override
        public boolean isTextual() {
            return true;
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /** So many occurrences in all. */
    record AtLeast(int count, Query part) implements Query {
        public AtLeast {
            requireTextual(part);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /** All of them. */
    record And(List<Query> parts) implements Query {
        public And {
            parts = notEmpty(parts);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /** Any of them. */
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = notEmpty(parts);
        }

        @Override
        public boolean isTextual() {
            return parts.stream().allMatch(Query::isTextual);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /** At least so many of them. */
    record SomeOf(int count, List<Query> parts) implements Query {
        public SomeOf {
            parts = notEmpty(parts);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /** What does not hold. */
    record Not(Query part) implements Query {
        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /** What holds when only the title is looked at. */
    record InTitle(Query part) implements Query {
        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * A tag, or something that stands outside the text.
     *
     * @param field any but {@code title}
     * @param value in the form that {@link AttributeValues} gives it
     */
    record Attribute(QueryField field, String value) implements Query {
        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /** Weighted terms, summed over their occurrences. */
    record Score(long threshold, List<Weighted> terms) implements Query {
        /** Each term counts at most so often: a text that repeats one word is not on five topics. */
        public static final int MAX_OCCURRENCES = 5;

        public Score {
            terms = notEmpty(terms);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /** A term of a SCORE: a word, a phrase or a CASE, and what each occurrence of it counts. */
    record Weighted(Query term, int weight) {
        public Weighted {
            requireTextual(term);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Another rule's query, or a list's words.
     *
     * @param name as written in a query: {@code rule:other-id}, {@code @list}, {@code source:@list}
     * @param query what is meant by it here
     */
    record Reference(String name, Query query) implements Query {
        @Override
        public boolean isTextual() {
            return query.isTextual();
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    private static <T> List<T> notEmpty(List<T> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no parts");
        }
        return List.copyOf(parts);
    }

    private static void requireTextual(Query query) {
        if (!query.isTextual()) {
            throw new IllegalArgumentException("has no occurrences: " + query);
        }
    }
}
