package io.wirewatch.core.story;

import java.util.function.IntConsumer;

/** A set of slots, in no order, small even when there are only two. Adding and removing take the same time however many there are. Not to be shared between threads. */
final class SlotSet {
    private static final int FIRST = 4;

    /** Slot plus one; 0 where there is none. */
    private int[] cells = new int[FIRST];

    private int size;

    int size() {
        return size;
    }

    void forEach(IntConsumer each) {
        for (int cell : cells) {
            if (cell != 0) {
                each.accept(cell - 1);
            }
        }
    }

    /** One of them: the only one, when there is one. */
    int any() {
        int cell = 0;
        while (cells[cell] == 0) {
            cell++;
        }
        return cells[cell] - 1;
    }

    void add(int slot) {
        int cell = find(slot);
        if (cells[cell] == 0) {
            cells[cell] = slot + 1;
            size++;
            if (size * 4L > cells.length * 3L) {
                resize(cells.length * 2);
            }
        }
    }

    void remove(int slot) {
        int cell = find(slot);
        if (cells[cell] == 0) {
            return;
        }
        close(cell);
        size--;
        if (cells.length > FIRST && size * 6L < cells.length) {
            resize(cells.length / 2);
        }
    }

    private int find(int slot) {
        int mask = cells.length - 1;
        int cell = Hashes.spread(slot) & mask;
        while (cells[cell] != 0 && cells[cell] != slot + 1) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }

    /** What follows moves up (Knuth, volume 3, algorithm 6.4 R). */
    private void close(int cell) {
        int mask = cells.length - 1;
        int gap = cell;
        for (int at = (gap + 1) & mask; cells[at] != 0; at = (at + 1) & mask) {
            int home = Hashes.spread(cells[at] - 1) & mask;
            if (((at - home) & mask) >= ((at - gap) & mask)) {
                cells[gap] = cells[at];
                gap = at;
            }
        }
        cells[gap] = 0;
    }

    private void resize(int capacity) {
        int[] old = cells;
        cells = new int[capacity];
        for (int cell : old) {
            if (cell != 0) {
                cells[find(cell - 1)] = cell;
            }
        }
    }
}
