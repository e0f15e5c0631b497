package io.wirewatch.core.text;

/**
 * A hash of 32 bits for the keys of words, computed letter by letter, so that a word and all its beginnings are hashed in one go. Another
 * than that of strings, which many short words share.
 */
public final class WordHash {
    private static final long SEED = 0x6A09E667F3BCC909L;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private WordHash() {}

    public static int of(String key) {
        long state = SEED;
        for (int i = 0; i < key.length(); i++) {
            state = with(state, key.charAt(i));
        }
        return finish(state);
    }

    public static int of(char[] letters, int start, int end) {
        long state = SEED;
        for (int i = start; i < end; i++) {
            state = with(state, letters[i]);
        }
        return finish(state);
    }

    /** The state before the first letter. */
    public static long start() {
        return SEED;
    }

    /** The state after one more letter. */
    public static long with(long state, char letter) {
        return (state ^ letter) * FACTOR;
    }

    /** The hash of the letters so far. Multiplying carries upwards only, so the upper half is the better one. */
    public static int finish(long state) {
        return (int) (((state ^ (state >>> 29)) * FACTOR) >>> 32);
    }
}
