package io.wirewatch.core.topic;

import java.util.List;

/**
 * A topic as somebody wrote it, before anything is made of it: what a reader of files hands to {@link Taxonomy}. Immutable, and safe to
 * share between threads.
 *
 * @param place where it stands, for messages
 * @param code its code; one that is defined already is replaced
 * @param name null or blank only when this extends another
 * @param broader codes of the topics above it, up to the top level, nearest first; null when nothing is said of it
 * @param extend whether this adds to the topic of the same code instead of replacing it
 */
public record WrittenTopic(
        Place place,
        String code,
        String name,
        List<String> broader,
        boolean extend,
        List<Term> terms,
        List<Condition> conditions) {
    public WrittenTopic {
        broader = broader == null ? null : List.copyOf(broader);
        terms = List.copyOf(terms);
        conditions = List.copyOf(conditions);
    }

    /**
     * A line of a file.
     *
     * @param line counted from 1
     */
    public record Place(String file, int line) {
        InvalidTopicException wrong(String message, String hint) {
            return new InvalidTopicException(file, line, message, hint);
        }
    }

    /**
     * A word, prefix or phrase.
     *
     * @param language BCP 47 tag, or {@link Topic#ANY}
     */
    public record Term(String language, int weight, String text, Place place) {}

    /**
     * A query that has a say.
     *
     * @param weight what it adds; only of {@link Kind#ALSO}
     */
    public record Condition(Kind kind, int weight, String query, Place place) {}

    /** What a condition does. */
    public enum Kind {
        /** Adds a weight, once, when it holds and some term speaks for the topic. */
        ALSO,
        /** Must hold. */
        ONLY,
        /** Must not hold. */
        UNLESS
    }
}
