package io.wirewatch.core.story;

/**
 * A number for each hash, by open addressing in one array: a look-up is mostly one access to memory, and what is taken out leaves no gap.
 * Hashes without a number are not kept. Not to be shared between threads.
 */
final class HashTable {
    private static final int FIRST = 1 << 10;

    /** Hash above, number below; 0 where there is none. */
    private long[] cells = new long[FIRST];

    private int size;

    /** Written so that reads which are for the cache only are not left out. */
    @SuppressWarnings("UnusedVariable")
    private long touched;

    /** 0 for a hash without a number. */
    int get(int key) {
        return (int) cells[find(key)];
    }

    /** @param number 0 takes the hash out */
    void put(int key, int number) {
        int cell = find(key);
        if (number == 0) {
            remove(cell);
            return;
        }
        boolean isNew = cells[cell] == 0;
        cells[cell] = ((long) key << 32) | (number & 0xFFFFFFFFL);
        if (isNew && ++size * 4L > cells.length * 3L) {
            grow();
        }
    }

    /**
     * Brings the place of a hash near. In a large table each look-up waits for the memory; the places of many hashes, touched one after the other
     * before they are looked up, are waited for together.
     */
    void touch(int key) {
        touched ^= cells[home(key)];
    }

    private int find(int key) {
        int cell = home(key);
        while (cells[cell] != 0 && (int) (cells[cell] >>> 32) != key) {
            cell = next(cell);
        }
        return cell;
    }

    /** A hash's share of 32 bits is its share of the table, so the table need not be a power of two. */
    private int home(int key) {
        return (int) (((Hashes.spread(key) & 0xFFFFFFFFL) * cells.length) >>> 32);
    }

    private int next(int cell) {
        return cell + 1 == cells.length ? 0 : cell + 1;
    }

    /** What follows moves up (Knuth, volume 3, algorithm 6.4 R). */
    private void remove(int cell) {
        if (cells[cell] == 0) {
            return;
        }
        int gap = cell;
        for (int at = next(gap); cells[at] != 0; at = next(at)) {
            int home = home((int) (cells[at] >>> 32));
            if (distance(home, at) >= distance(gap, at)) {
                cells[gap] = cells[at];
                gap = at;
            }
        }
        cells[gap] = 0;
        size--;
    }

    private int distance(int from, int to) {
        return to >= from ? to - from : to - from + cells.length;
    }

    private void grow() {
        long[] old = cells;
        cells = new long[old.length + old.length / 2];
        for (long cell : old) {
            if (cell != 0) {
                cells[find((int) (cell >>> 32))] = cell;
            }
        }
    }
}
