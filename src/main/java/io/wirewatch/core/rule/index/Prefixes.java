package io.wirewatch.core.rule.index;

/**
 * How long the prefixes are that begin with certain letters: so that a word of a text is looked up only at the lengths at which there may be
 * one. A sieve: it may say yes where there is none, and never forgets.
 *
 * <p>For one writer; readers see what was added before their snapshot was taken, and perhaps more.
 */
final class Prefixes {
    /** Prefixes are told apart by so many letters; the few that are shorter (Korean syllables) are tried on every word. */
    private static final int HEAD = 3;

    private static final int LAST_BIT = 31;

    private final int[] lengths = new int[1 << 13];
    private int shortLengths;

    void add(String prefix) {
        int letters = prefix.length() - 1;
        if (letters < HEAD) {
            shortLengths |= bit(letters);
        } else {
            lengths[place(prefix)] |= bit(letters);
        }
    }

    static int bit(int letters) {
        return 1 << Math.min(letters, LAST_BIT);
    }

    /** The lengths to try on a word, a bit for each; bit 31 for 31 and all above. */
    int lengthsFor(String word) {
        return word.length() < HEAD ? shortLengths : shortLengths | lengths[place(word)];
    }

    private int place(String word) {
        int head = (word.charAt(0) * 31 + word.charAt(1)) * 31 + word.charAt(2);
        return (head ^ (head >>> 13)) & (lengths.length - 1);
    }
}
