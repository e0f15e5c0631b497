package io.wirewatch.core.rule.index;

import java.util.Arrays;

/** Terms of one item with a number each: a small hash table that stays in the fastest cache. Not to be shared between threads. */
final class TermTable {
    private static final int SMALL = 1 << 11;
    private static final int ABSENT = -1;

    /** A bit for each term's hash, to turn most others away by. */
    private final long[] sieve = new long[1 << 10];

    /** Cells: term plus one, number. */
    private int[] cells = new int[2 * SMALL];

    private int[] used = new int[SMALL / 2];
    private int size;

    void clear() {
        Arrays.fill(sieve, 0);
        if (cells.length > 32 * SMALL) {
            cells = new int[2 * SMALL]; // after a monstrous text
            used = new int[SMALL / 2];
        } else {
            for (int i = 0; i < size; i++) {
                cells[used[i]] = 0;
            }
        }
        size = 0;
    }

    /** Sets a term's number, and gives its former one; -1 when it had none. */
    int put(int term, int number) {
        int cell = cell(cells, term);
        if (cells[cell] != 0) {
            int former = cells[cell + 1];
            cells[cell + 1] = number;
            return former;
        }
        if (size == used.length) {
            grow();
            cell = cell(cells, term);
        }
        cells[cell] = term + 1;
        cells[cell + 1] = number;
        used[size++] = cell;
        int hash = hash(term);
        sieve[hash >>> 22] |= 1L << hash;
        return ABSENT;
    }

    /** A term's number, or -1. */
    int get(int term) {
        int cell = cell(cells, term);
        return cells[cell] == 0 ? ABSENT : cells[cell + 1];
    }

    /** Whether a term was put; of one in a hundred others it says so too. */
    boolean mayContain(int term) {
        int hash = hash(term);
        return (sieve[hash >>> 22] & (1L << hash)) != 0;
    }

    boolean contains(int term) {
        return cells[cell(cells, term)] != 0;
    }

    int size() {
        return size;
    }

    /** One of the terms, in the order in which they were put. */
    int term(int index) {
        return cells[used[index]] - 1;
    }

    private void grow() {
        int[] grown = new int[cells.length * 2];
        for (int i = 0; i < size; i++) {
            int from = used[i];
            int to = cell(grown, cells[from] - 1);
            grown[to] = cells[from];
            grown[to + 1] = cells[from + 1];
            used[i] = to;
        }
        cells = grown;
        used = Arrays.copyOf(used, used.length * 2);
    }

    private static int cell(int[] cells, int term) {
        int mask = cells.length / 2 - 1;
        int at = (hash(term) >>> 8) & mask;
        while (cells[2 * at] != 0 && cells[2 * at] != term + 1) {
            at = (at + 1) & mask;
        }
        return 2 * at;
    }

    private static int hash(int term) {
        int hash = term * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
