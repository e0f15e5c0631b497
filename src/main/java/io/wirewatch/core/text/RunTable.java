package io.wirewatch.core.text;

/**
 * What each run of three letters says for each language: an open hash table, since every letter of a text asks it. Not to be shared between
 * threads while it is filled.
 */
final class RunTable {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 12];
    private float[][] gains = new float[1 << 12][];
    private int size;

    /** The run around a letter of a word; a space stands before and after the word. */
    static long run(String word, int middle) {
        long before = middle == 0 ? ' ' : word.charAt(middle - 1);
        long after = middle + 1 == word.length() ? ' ' : word.charAt(middle + 1);
        return (before << 32) | ((long) word.charAt(middle) << 16) | after;
    }

    /** What a run says; null when it says nothing. */
    float[] get(long run) {
        return gains[slot(run)];
    }

    /** The gains of a run, made where there are none, to be filled. */
    float[] add(long run, int languages) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slot(run);
        if (gains[slot] == null) {
            keys[slot] = run;
            gains[slot] = new float[languages];
            size++;
        }
        return gains[slot];
    }

    private int slot(long run) {
        int mask = keys.length - 1;
        int slot = (int) ((run * FACTOR) >>> 40) & mask;
        while (gains[slot] != null && keys[slot] != run) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        float[][] oldGains = gains;
        keys = new long[oldKeys.length * 2];
        gains = new float[keys.length][];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldGains[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                gains[slot] = oldGains[i];
            }
        }
    }
}
