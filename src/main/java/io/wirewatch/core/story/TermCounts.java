package io.wirewatch.core.story;

import java.util.Arrays;

/** Counts the words of one text, by hash. Not to be shared between threads. */
final class TermCounts {
    private int[] keys = new int[256];
    private float[] counts = new float[256];
    private boolean[] telling = new boolean[256];
    private boolean[] used = new boolean[256];
    private int size;

    /** @param inTitle makes it a telling one */
    void add(int key, float count, boolean inTitle) {
        int cell = find(key);
        if (!used[cell]) {
            if (size * 2 > keys.length) {
                grow();
                cell = find(key);
            }
            used[cell] = true;
            keys[cell] = key;
            size++;
        } else {
            telling[cell] = true;
        }
        counts[cell] += count;
        telling[cell] |= inTitle;
    }

    boolean contains(int key) {
        return used[find(key)];
    }

    /** The heaviest ones, by the logarithm of their counts. */
    Terms heaviest(int most) {
        long[] order = new long[size];
        int n = 0;
        for (int cell = 0; cell < keys.length; cell++) {
            if (used[cell]) {
                // Heavier first, then by key: both in one number.
                order[n++] = ((long) Float.floatToIntBits(counts[cell]) << 32) | (keys[cell] & 0xFFFFFFFFL);
            }
        }
        Arrays.sort(order);
        int kept = Math.min(most, n);
        int[] chosen = new int[kept];
        for (int i = 0; i < kept; i++) {
            chosen[i] = (int) order[n - 1 - i];
        }
        Arrays.sort(chosen);
        return terms(chosen);
    }

    private Terms terms(int[] chosen) {
        float[] weights = new float[chosen.length];
        boolean[] marks = new boolean[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            int cell = find(chosen[i]);
            weights[i] = 1 + (float) Math.log(Math.max(1, counts[cell]));
            marks[i] = telling[cell];
        }
        return Terms.of(chosen, weights, marks);
    }

    private int find(int key) {
        int mask = keys.length - 1;
        int cell = (key * 0x9E3779B9) >>> 16 & mask;
        while (used[cell] && keys[cell] != key) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }

    private void grow() {
        TermCounts larger = new TermCounts();
        larger.keys = new int[keys.length * 2];
        larger.counts = new float[keys.length * 2];
        larger.telling = new boolean[keys.length * 2];
        larger.used = new boolean[keys.length * 2];
        for (int cell = 0; cell < keys.length; cell++) {
            if (used[cell]) {
                int to = larger.find(keys[cell]);
                larger.used[to] = true;
                larger.keys[to] = keys[cell];
                larger.counts[to] = counts[cell];
                larger.telling[to] = telling[cell];
            }
        }
        keys = larger.keys;
        counts = larger.counts;
        telling = larger.telling;
        used = larger.used;
    }
}
