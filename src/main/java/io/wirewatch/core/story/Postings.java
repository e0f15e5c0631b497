package io.wirewatch.core.story;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which stories have a hash: an inverted index of small numbers (slots). Most hashes are in one story only and take no list. Lists are in the
 * order of coming, and what came first mostly goes first, so removing looks from the front. Not to be shared between threads.
 */
final class Postings {
    private static final int FIRST = 1 << 10;
    private static final int UNUSED = -1;
    private static final int NOBODY = -2;

    /** A list: where it starts, where it ends, then the slots. */
    private static final int HEAD = 2;

    private static final int FEW = 4;

    private int[] keys = new int[FIRST];
    private int[] single = unused(FIRST);
    private int[][] lists = new int[FIRST][];
    private int filled;

    private static int[] unused(int size) {
        int[] cells = new int[size];
        Arrays.fill(cells, UNUSED);
        return cells;
    }

    int count(int key) {
        int cell = find(key);
        int[] list = lists[cell];
        return list != null ? list[1] - list[0] : single[cell] >= 0 ? 1 : 0;
    }

    void forEach(int key, IntConsumer each) {
        int cell = find(key);
        int[] list = lists[cell];
        if (list != null) {
            for (int i = list[0]; i < list[1]; i++) {
                each.accept(list[i]);
            }
        } else if (single[cell] >= 0) {
            each.accept(single[cell]);
        }
    }

    /** @param slot not there yet */
    void add(int key, int slot) {
        int cell = find(key);
        if (lists[cell] != null) {
            lists[cell] = append(lists[cell], slot);
        } else if (single[cell] >= 0) {
            lists[cell] = append(append(new int[] {HEAD, HEAD, 0, 0}, single[cell]), slot);
        } else {
            filled += single[cell] == UNUSED ? 1 : 0;
            keys[cell] = key;
            single[cell] = slot;
            if (filled * 3L > keys.length * 2L) {
                sweep();
            }
        }
    }

    private static int[] append(int[] list, int slot) {
        int[] roomy = list[1] < list.length ? list : moved(list);
        roomy[roomy[1]++] = slot;
        return roomy;
    }

    /** To the front of a list with room behind. */
    private static int[] moved(int[] list) {
        int size = list[1] - list[0];
        int[] moved = new int[HEAD + Math.max(FEW, size + size / 2)];
        System.arraycopy(list, list[0], moved, HEAD, size);
        moved[0] = HEAD;
        moved[1] = HEAD + size;
        return moved;
    }

    void remove(int key, int slot) {
        int cell = find(key);
        int[] list = lists[cell];
        if (list == null) {
            single[cell] = single[cell] == slot ? NOBODY : single[cell];
            return;
        }
        int at = list[0];
        while (at < list[1] && list[at] != slot) {
            at++;
        }
        if (at == list[1]) {
            return;
        }
        System.arraycopy(list, list[0], list, list[0] + 1, at - list[0]);
        list[0]++;
        if (list[1] - list[0] == 1) {
            single[cell] = list[list[0]];
            lists[cell] = null;
        } else if ((list[1] - list[0]) * 4 < list.length) {
            lists[cell] = moved(list);
        }
    }

    /** Rough: the tables and the lists. */
    long bytes() {
        long bytes = 12L * keys.length;
        for (int[] list : lists) {
            bytes += list == null ? 0 : 16 + 4L * list.length;
        }
        return bytes;
    }

    private int find(int key) {
        int mask = keys.length - 1;
        int cell = Hashes.spread(key) & mask;
        while (single[cell] != UNUSED && keys[cell] != key) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }

    /** To a table of the right size, without the hashes that nobody has any more. */
    private void sweep() {
        int live = 0;
        for (int cell = 0; cell < keys.length; cell++) {
            live += isLive(cell) ? 1 : 0;
        }
        int capacity = FIRST;
        while (live * 2L > capacity) {
            capacity *= 2;
        }
        int[] oldKeys = keys;
        int[] oldSingle = single;
        int[][] oldLists = lists;
        keys = new int[capacity];
        single = unused(capacity);
        lists = new int[capacity][];
        filled = live;
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldSingle[old] >= 0 || oldLists[old] != null) {
                int cell = find(oldKeys[old]);
                keys[cell] = oldKeys[old];
                single[cell] = oldSingle[old];
                lists[cell] = oldLists[old];
            }
        }
    }

    private boolean isLive(int cell) {
        return single[cell] >= 0 || lists[cell] != null;
    }
}
