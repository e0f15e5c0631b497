package io.wirewatch.core.rule.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Lists of rules by pairs of terms that must stand side by side. Before the table itself stands a sieve of bits (a Bloom filter whose
 * two bits lie in one word of memory), since nearly all pairs in a text are in no rule.
 *
 * <p>For one writer. Readers go through a {@link View}, taken when their snapshot was.
 */
final class PairTable {
    private static final VarHandle LIST = MethodHandles.arrayElementVarHandle(int[].class);

    /** A cell: first term plus one, second term, list. */
    private static final int CELL = 3;

    private static final int BITS_PER_PAIR = 16;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private int[] cells = new int[CELL << 6];
    private long[] sieve = new long[sieveWords(1 << 6)];
    private int size;

    /** The cell of a pair, which is added, without a list, when it is new. To be used before the next call. */
    int cell(int first, int second) {
        if (size * 3 > cells.length / CELL * 2) {
            grow();
        }
        long hash = hash(first, second);
        int cell = find(cells, first, second, hash);
        if (cells[cell] == 0) {
            cells[cell + 1] = second;
            cells[cell] = first + 1;
            size++;
            mark(sieve, hash);
        }
        return cell;
    }

    int list(int cell) {
        return cells[cell + 2];
    }

    void setList(int cell, int list) {
        LIST.setRelease(cells, cell + 2, list);
    }

    View view() {
        return new View(cells, sieve);
    }

    long bytes() {
        return (long) Integer.BYTES * cells.length + (long) Long.BYTES * sieve.length;
    }

    private void grow() {
        int[] grown = new int[cells.length * 2];
        long[] bits = new long[sieveWords(grown.length / CELL)];
        for (int cell = 0; cell < cells.length; cell += CELL) {
            if (cells[cell] != 0) {
                long hash = hash(cells[cell] - 1, cells[cell + 1]);
                int at = find(grown, cells[cell] - 1, cells[cell + 1], hash);
                System.arraycopy(cells, cell, grown, at, CELL);
                mark(bits, hash);
            }
        }
        cells = grown;
        sieve = bits;
    }

    private static int sieveWords(int capacity) {
        return Math.max(1, capacity / Long.SIZE * BITS_PER_PAIR / 2);
    }

    private static void mark(long[] sieve, long hash) {
        sieve[word(sieve, hash)] |= bits(hash);
    }

    private static int word(long[] sieve, long hash) {
        return (int) (hash >>> 40) & (sieve.length - 1);
    }

    private static long bits(long hash) {
        return (1L << (hash >>> 34)) | (1L << (hash >>> 28));
    }

    private static long hash(int first, int second) {
        long mixed = (((long) first << 32) | second) * FACTOR;
        return (mixed ^ (mixed >>> 32)) * FACTOR;
    }

    /** The cell of a pair, or the empty one where it would stand. */
    private static int find(int[] cells, int first, int second, long hash) {
        int mask = cells.length / CELL - 1;
        int at = (int) (hash >>> 8) & mask;
        while (true) {
            int cell = at * CELL;
            if (cells[cell] == 0 || (cells[cell] == first + 1 && cells[cell + 1] == second)) {
                return cell;
            }
            at = (at + 1) & mask;
        }
    }

    /** The pairs as they stood at one moment. Safe to share between threads. */
    static final class View {
        private final int[] cells;
        private final long[] sieve;

        private View(int[] cells, long[] sieve) {
            this.cells = cells;
            this.sieve = sieve;
        }

        /** Where the list of a pair begins; 0 when it has none. */
        int list(int first, int second) {
            long hash = hash(first, second);
            long bits = bits(hash);
            if ((sieve[word(sieve, hash)] & bits) != bits) {
                return 0;
            }
            int cell = find(cells, first, second, hash);
            return cells[cell] == 0 ? 0 : (int) LIST.getAcquire(cells, cell + 2);
        }
    }
}
