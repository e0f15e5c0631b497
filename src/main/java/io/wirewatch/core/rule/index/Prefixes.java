package io.wirewatch.core.rule.index;

/**
 * How long the prefixes are that begin with certain letters: so that a word of a text is looked up only at the lengths at which there may be
 * one. A sieve: it may say yes where there is none, and never forgets.
 *
 * <p>For one writer; readers see what was added before their snapshot was taken, and perhaps more.
 */
final class Prefixes {
    /** Prefixes are told apart by so many letters; the shorter ones are few, and tried on every word. */
    private static final int HEAD = 4;

    private static final int LAST_BIT = 31;

    /** A bit for each length, by the hash of the head. */
    private final int[] lengths = new int[1 << 13];

    /** A bit for each hash of a whole prefix: 64 KiB, good for some 100,000 of them. */
    private final long[] sieve = new long[1 << 13];

    private int shortLengths;

    /** @param hash that of the prefix with its star */
    void add(String prefix, int hash) {
        int letters = prefix.length() - 1;
        if (letters < HEAD) {
            shortLengths |= bit(letters);
        } else {
            lengths[place(prefix)] |= bit(letters);
        }
        sieve[(hash >>> 6) & (sieve.length - 1)] |= 1L << hash;
    }

    /** Whether there may be a prefix with a hash. */
    boolean mayHave(int hash) {
        return (sieve[(hash >>> 6) & (sieve.length - 1)] & (1L << hash)) != 0;
    }

    /** The lengths to try on a word, a bit for each; bit 31 for 31 and all above. */
    int lengthsFor(String word) {
        return word.length() < HEAD ? shortLengths : shortLengths | lengths[place(word)];
    }

    static int bit(int letters) {
        return 1 << Math.min(letters, LAST_BIT);
    }

    /** The longest of some lengths that a word has. */
    static int longest(int lengths, String word) {
        int longest = LAST_BIT - Integer.numberOfLeadingZeros(lengths);
        return longest == LAST_BIT ? word.length() : Math.min(longest, word.length());
    }

    long bytes() {
        return (long) Integer.BYTES * lengths.length + (long) Long.BYTES * sieve.length;
    }

    private int place(String word) {
        int head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = head * 31 + word.charAt(i);
        }
        return (head ^ (head >>> 13)) & (lengths.length - 1);
    }
}
