package io.wirewatch.core.story;

/** Counts by hash: an open table of numbers, from which what fell to zero is swept when it grows. Not to be shared between threads. */
final class CountTable {
    private static final int FIRST = 1 << 10;

    private int[] keys = new int[FIRST];
    private int[] counts = new int[FIRST];
    private boolean[] used = new boolean[FIRST];
    private int filled;
    private int total;

    int count(int key) {
        int cell = find(key);
        return used[cell] ? counts[cell] : 0;
    }

    void add(int key, int number) {
        int cell = find(key);
        if (!used[cell]) {
            used[cell] = true;
            keys[cell] = key;
            filled++;
        }
        counts[cell] += number;
        if (filled * 3L > keys.length * 2L) {
            sweep();
        }
    }

    int total() {
        return total;
    }

    void addTotal(int number) {
        total += number;
    }

    long bytes() {
        return 9L * keys.length;
    }

    private int find(int key) {
        int mask = keys.length - 1;
        int cell = Hashes.spread(key) & mask;
        while (used[cell] && keys[cell] != key) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }

    private void sweep() {
        int live = 0;
        for (int count : counts) {
            live += count == 0 ? 0 : 1;
        }
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        int capacity = FIRST;
        while (live * 2L > capacity) {
            capacity *= 2;
        }
        keys = new int[capacity];
        counts = new int[capacity];
        used = new boolean[capacity];
        filled = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int cell = find(oldKeys[i]);
                used[cell] = true;
                keys[cell] = oldKeys[i];
                counts[cell] = oldCounts[i];
                filled++;
            }
        }
    }
}
