package io.wirewatch.core.region;

import java.util.Arrays;

/** Sums by number, of the few countries or divisions that a text names. Not to be shared between threads. */
final class Tally {
    private static final int FREE = -1;

    private int[] keys = new int[16];
    private double[] sums = new double[16];
    private int size;

    Tally() {
        Arrays.fill(keys, FREE);
    }

    /** @param key at least 0 */
    void add(int key, double value) {
        int slot = slot(key);
        if (keys[slot] == FREE) {
            if (++size * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
        }
        sums[slot] += value;
    }

    /** 0 for what was never added. */
    double of(int key) {
        return sums[slot(key)];
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = (key * 0x9E3779B9) >>> 20 & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        double[] oldSums = sums;
        keys = new int[oldKeys.length * 2];
        sums = new double[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                sums[slot] = oldSums[i];
            }
        }
    }
}
