package io.wirewatch.core.story;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The live stories under small numbers, in the order in which they last got an item. Slots of stories that are gone are used again. Not to
 * be shared between threads.
 */
final class Slots {
    static final int NONE = -1;

    private static final int FIRST = 1 << 10;

    private byte[][] shapes = new byte[FIRST][];
    private long[] opened = new long[FIRST];
    private long[] high = new long[FIRST];
    private long[] low = new long[FIRST];

    /** In the order of the last items; of slots that are free, the next one. */
    private int[] newer = new int[FIRST];

    private int[] older = new int[FIRST];
    private int oldest = NONE;
    private int newest = NONE;
    private int free = NONE;
    private int used;
    private int size;

    /** By id: slot plus one. */
    private int[] table = new int[2 * FIRST];

    int size() {
        return size;
    }

    /** The greatest slot so far, plus one. */
    int end() {
        return used;
    }

    /** {@link #NONE} when the story is not live. */
    int find(String id) {
        return table[cell(half(id, 0), half(id, 16))] - 1;
    }

    String id(int slot) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high[slot]) + hex.toHexDigits(low[slot]);
    }

    byte[] shape(int slot) {
        return shapes[slot];
    }

    /** {@link StoryShape#opened}, at hand without the shape. */
    long opened(int slot) {
        return opened[slot];
    }

    /** The one that got no item for longest, or {@link #NONE}. */
    int oldest() {
        return oldest;
    }

    /** Takes a story in as the newest. */
    int add(String id, byte[] shape) {
        int slot = take();
        high[slot] = half(id, 0);
        low[slot] = half(id, 16);
        shapes[slot] = shape;
        opened[slot] = StoryShape.opened(shape);
        append(slot);
        size++;
        if (size * 2L > table.length) {
            table = new int[table.length * 2];
            for (int at = oldest; at != NONE; at = newer[at]) {
                table[cell(high[at], low[at])] = at + 1;
            }
        }
        table[cell(high[slot], low[slot])] = slot + 1;
        return slot;
    }

    /** A story gets an item: it is the newest now. */
    void replace(int slot, byte[] shape) {
        shapes[slot] = shape;
        unlink(slot);
        append(slot);
    }

    void remove(int slot) {
        unlink(slot);
        removeFromTable(cell(high[slot], low[slot]));
        shapes[slot] = null;
        newer[slot] = free;
        free = slot;
        size--;
    }

    /** Without a gap: what follows moves up (Knuth, volume 3, algorithm 6.4 R). */
    private void removeFromTable(int cell) {
        int mask = table.length - 1;
        int gap = cell;
        for (int at = (gap + 1) & mask; table[at] != 0; at = (at + 1) & mask) {
            int home = home(low[table[at] - 1]);
            if (((at - home) & mask) >= ((at - gap) & mask)) {
                table[gap] = table[at];
                gap = at;
            }
        }
        table[gap] = 0;
    }

    private int take() {
        if (free != NONE) {
            int slot = free;
            free = newer[slot];
            return slot;
        }
        if (used == shapes.length) {
            int capacity = used + used / 2;
            shapes = Arrays.copyOf(shapes, capacity);
            opened = Arrays.copyOf(opened, capacity);
            high = Arrays.copyOf(high, capacity);
            low = Arrays.copyOf(low, capacity);
            newer = Arrays.copyOf(newer, capacity);
            older = Arrays.copyOf(older, capacity);
        }
        return used++;
    }

    private void append(int slot) {
        older[slot] = newest;
        newer[slot] = NONE;
        if (newest == NONE) {
            oldest = slot;
        } else {
            newer[newest] = slot;
        }
        newest = slot;
    }

    private void unlink(int slot) {
        if (older[slot] == NONE) {
            oldest = newer[slot];
        } else {
            newer[older[slot]] = newer[slot];
        }
        if (newer[slot] == NONE) {
            newest = older[slot];
        } else {
            older[newer[slot]] = older[slot];
        }
    }

    /** Where an id stands, or the empty cell where it would. */
    private int cell(long idHigh, long idLow) {
        int mask = table.length - 1;
        int cell = home(idLow);
        while (table[cell] != 0 && (low[table[cell] - 1] != idLow || high[table[cell] - 1] != idHigh)) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }

    private int home(long idLow) {
        return (int) idLow & (table.length - 1);
    }

    private static long half(String id, int from) {
        return HexFormat.fromHexDigitsToLong(id, from, from + 16);
    }
}
