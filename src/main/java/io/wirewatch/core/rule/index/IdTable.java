package io.wirewatch.core.rule.index;

import io.wirewatch.core.text.WordHash;
import java.util.function.IntFunction;

/** Rules by id: a hash table of numbers, the ids themselves being in the rules' records. For one thread at a time. */
final class IdTable {
    private static final int ABSENT = -1;

    private final IntFunction<String> ids;

    /** Rule plus one. */
    private int[] cells = new int[1 << 6];

    private int size;

    /** @param ids gives the id of a rule */
    IdTable(IntFunction<String> ids) {
        this.ids = ids;
    }

    int size() {
        return size;
    }

    long bytes() {
        return (long) Integer.BYTES * cells.length;
    }

    /** The rule with an id, or -1. */
    int get(String id) {
        return cells[cell(cells, id)] - 1;
    }

    /** Sets the rule with an id, and gives the former one; -1 when there was none. */
    int put(String id, int rule) {
        if (size * 4L > cells.length * 3L) {
            grow();
        }
        int cell = cell(cells, id);
        int former = cells[cell] - 1;
        cells[cell] = rule + 1;
        size += former == ABSENT ? 1 : 0;
        return former;
    }

    /** Takes an id out, and gives its rule; -1 when there was none. Those behind move up, so that none becomes unreachable. */
    int remove(String id) {
        int hole = cell(cells, id);
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
                hole = at;
            }
        }
        cells[hole] = 0;
        return rule;
    }

    private void grow() {
        int[] grown = new int[cells.length * 2];
        for (int rule : cells) {
            if (rule != 0) {
                grown[cell(grown, ids.apply(rule - 1))] = rule;
            }
        }
        cells = grown;
    }

    /** The cell of an id, or the empty one where it would stand. */
    private int cell(int[] table, String id) {
        int mask = table.length - 1;
        int at = WordHash.of(id) & mask;
        while (table[at] != 0 && !ids.apply(table[at] - 1).equals(id)) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
