package io.wirewatch.core.topic;

/**
 * How long the prefixes are that begin with certain letters, so that a word of a text is looked up at these lengths only. A sieve: it may name
 * a length at which there is none, and never forgets one. For one writer, before others read.
 */
final class PrefixLengths {
    /** Prefixes have at least so many letters: the rule language asks for them. */
    static final int HEAD = 3;

    private static final int CELLS = 1 << 13;
    private static final int LONGEST = 31;

    /** By the hash of the first letters: a bit for each length, the last for that one and all above. */
    private final int[] lengths = new int[CELLS];

    void add(int hashOfHead, int length) {
        lengths[hashOfHead & (CELLS - 1)] |= bit(length);
    }

    /** The lengths of the prefixes that may begin so, for {@link #has}; 0 when there are none. */
    int of(int hashOfHead) {
        return lengths[hashOfHead & (CELLS - 1)];
    }

    static boolean has(int lengths, int length) {
        return (lengths & bit(length)) != 0;
    }

    /** The longest of some lengths. */
    static int longest(int lengths) {
        int longest = LONGEST - Integer.numberOfLeadingZeros(lengths);
        return longest == LONGEST ? Integer.MAX_VALUE : longest;
    }

    private static int bit(int length) {
        return 1 << Math.min(length, LONGEST);
    }
}
