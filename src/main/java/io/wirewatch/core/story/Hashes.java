package io.wirewatch.core.story;

/** Spreads hashes over tables. */
final class Hashes {
    private Hashes() {}

    /** A bijection of 32 bits whose low ones depend on all (the finalizer of MurmurHash3). */
    static int spread(int key) {
        int h = key;
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return h ^ (h >>> 16);
    }
}
