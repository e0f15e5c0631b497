package io.wirewatch.core.rule.index;

import io.wirewatch.core.rule.Word;

/**
 * How a query is written as bytes: each node is its sign, then what follows. A word is its term's number with two bits
 * below that say its kind. Groups say how many bytes their parts take, so that a reader can step over them.
 */
final class QueryCode {
    /** One word. */
    static final int WORD = 1;
    /** The number of words, the words. */
    static final int PHRASE = 2;
    /** The number of surfaces, these as strings; the number of words, the words. */
    static final int EXACT_CASE = 3;
    /** Length, distance, left, right. */
    static final int NEAR = 4;
    /** The same. */
    static final int ADJ = 5;
    /** The same. */
    static final int NOT_NEAR = 6;
    /** Length, count, part. */
    static final int AT_LEAST = 7;
    /** Length, the number of parts, the parts. */
    static final int AND = 8;
    /** The same. */
    static final int OR = 9;
    /** Length, count, the number of parts, the parts. */
    static final int SOME_OF = 10;
    /** Part. */
    static final int NOT = 11;
    /** Part. */
    static final int IN_TITLE = 12;
    /** The term. */
    static final int ATTRIBUTE = 13;
    /** Length, threshold, the number of terms, for each a weight (doubled, plus one if negative) and the term. */
    static final int SCORE = 14;

    /** The name as a string, the query that it stands for. */
    static final int REFERENCE = 15;

    /** Kinds of words: one as it is; one that ends in a star; one with question marks. */
    static final int PLAIN = 0;

    static final int PREFIX = 1;
    static final int PATTERN = 2;

    static final int KIND_BITS = 2;

    private QueryCode() {}

    static int kind(Word word) {
        return word.isPlain() ? PLAIN : word.pattern().indexOf('?') < 0 ? PREFIX : PATTERN;
    }
}
