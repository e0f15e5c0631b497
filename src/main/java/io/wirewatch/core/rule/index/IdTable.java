package io.wirewatch.core.rule.index;

import io.wirewatch.core.text.WordHash;
import java.util.function.IntFunction;

/**
 * Rules by id: a hash table of numbers, the ids themselves being in the rules' records. Beside each number stand a few bits of the hash, so that
 * hardly an id is read but the one that is looked for. For one thread at a time.
 */
final class IdTable {
    private static final int ABSENT = -1;

    private final IntFunction<String> ids;

    /** Rule plus one. */
    private int[] cells = new int[1 << 6];

    private byte[] marks = new byte[cells.length];

    private int size;

    /** @param ids gives the id of a rule */
    IdTable(IntFunction<String> ids) {
        this.ids = ids;
    }

    int size() {
        return size;
    }

    long bytes() {
        return (Integer.BYTES + 1L) * cells.length;
    }

    /** The rule with an id, or -1. */
    int get(String id) {
        return cells[cell(id, WordHash.of(id))] - 1;
    }

    /** Sets the rule with an id, and gives the former one; -1 when there was none. */
    int put(String id, int rule) {
        if (size * 4L > cells.length * 3L) {
            grow();
        }
        int hash = WordHash.of(id);
        int cell = cell(id, hash);
        int former = cells[cell] - 1;
        cells[cell] = rule + 1;
        marks[cell] = mark(hash);
        size += former == ABSENT ? 1 : 0;
        return former;
    }

    /** Takes an id out, and gives its rule; -1 when there was none. Those behind move up, so that none becomes unreachable. */
    int remove(String id) {
        int hole = cell(id, WordHash.of(id));
        int rule = cells[hole] - 1;
        if (rule == ABSENT) {
            return ABSENT;
        }
        size--;
        int mask = cells.length - 1;
        for (int at = (hole + 1) & mask; cells[at] != 0; at = (at + 1) & mask) {
            int home = WordHash.of(ids.apply(cells[at] - 1)) & mask;
            boolean mayMove = ((at - home) & mask) >= ((at - hole) & mask);
            if (mayMove) {
                cells[hole] = cells[at];
                marks[hole] = marks[at];
                hole = at;
            }
        }
        cells[hole] = 0;
        return rule;
    }

    private void grow() {
        int[] before = cells;
        cells = new int[before.length * 2];
        marks = new byte[cells.length];
        int mask = cells.length - 1;
        for (int rule : before) {
            if (rule != 0) {
                int hash = WordHash.of(ids.apply(rule - 1));
                int at = hash & mask;
                while (cells[at] != 0) {
                    at = (at + 1) & mask;
                }
                cells[at] = rule;
                marks[at] = mark(hash);
            }
        }
    }

    /** The cell of an id, or the empty one where it would stand. */
    private int cell(String id, int hash) {
        int mask = cells.length - 1;
        byte mark = mark(hash);
        int at = hash & mask;
        while (cells[at] != 0 && (marks[at] != mark || !ids.apply(cells[at] - 1).equals(id))) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** Of the bits that do not choose the cell. */
    private static byte mark(int hash) {
        return (byte) (hash >>> 24);
    }
}
