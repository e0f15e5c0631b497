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

    private static final int INITIAL = 1 << 8;

    /** Cells and words for each prefix, so that few words of a text are looked up in vain. */
    private static final int ROOM = 2;

    /** A bit for each length, by the hash of the head. */
    private final int[] lengths;

    /** A bit for each hash of a whole prefix. */
    private final long[] sieve;

    private int shortLengths;
    private int size;

    Prefixes() {
        this(INITIAL);
    }

    private Prefixes(int capacity) {
        lengths = new int[ROOM * capacity];
        sieve = new long[ROOM * capacity / 8];
    }

    /** An empty one for twice as many, if this one is full; else this one. */
    Prefixes roomier() {
        return size < lengths.length / ROOM ? this : new Prefixes(lengths.length);
    }

    /** @param hash that of the prefix with its star */
    void add(String prefix, int hash) {
        size++;
        int letters = prefix.length() - 1;
        if (letters < HEAD) {
            shortLengths |= bit(letters);
        } else {
            lengths[place(prefix.toCharArray(), 0)] |= bit(letters);
        }
        sieve[(hash >>> 6) & (sieve.length - 1)] |= 1L << hash;
    }

    /** Whether there may be a prefix with a hash. */
    boolean mayHave(int hash) {
        return (sieve[(hash >>> 6) & (sieve.length - 1)] & (1L << hash)) != 0;
    }

    /** The lengths to try on a word, a bit for each; bit 31 for 31 and all above. */
    int lengthsFor(char[] letters, int first, int end) {
        return end - first < HEAD ? shortLengths : shortLengths | lengths[place(letters, first)];
    }

    static int bit(int letters) {
        return 1 << Math.min(letters, LAST_BIT);
    }

    /** The longest of some lengths, if a word has so many letters; else the number of its letters. */
    static int longest(int lengths, int letters) {
        int longest = LAST_BIT - Integer.numberOfLeadingZeros(lengths);
        return longest == LAST_BIT ? letters : Math.min(longest, letters);
    }

    long bytes() {
        return (long) Integer.BYTES * lengths.length + (long) Long.BYTES * sieve.length;
    }

    private int place(char[] letters, int first) {
        int head = 0;
        for (int i = first; i < first + HEAD; i++) {
            head = head * 31 + letters[i];
        }
        return (head ^ (head >>> 13)) & (lengths.length - 1);
    }
}
