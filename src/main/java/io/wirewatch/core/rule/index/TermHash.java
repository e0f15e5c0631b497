package io.wirewatch.core.rule.index;

/** A hash of 32 bits for terms, computed letter by letter, so that a word and all its beginnings are hashed in one go. */
final class TermHash {
    private static final long SEED = 0x6A09E667F3BCC909L;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private TermHash() {}

    static int of(String term) {
        long state = SEED;
        for (int i = 0; i < term.length(); i++) {
            state = with(state, term.charAt(i));
        }
        return finish(state);
    }

    /** The state before the first letter. */
    static long start() {
        return SEED;
    }

    static long with(long state, char letter) {
        return (state ^ letter) * FACTOR;
    }

    /** Multiplying carries upwards only, so the upper half is the better one. */
    static int finish(long state) {
        return (int) (((state ^ (state >>> 29)) * FACTOR) >>> 32);
    }
}
