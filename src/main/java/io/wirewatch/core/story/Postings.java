package io.wirewatch.core.story;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which stories have a hash: an inverted index of small numbers (slots), in no order. Most hashes are in one story only and take no set. Not to be
 * shared between threads.
 */
final class Postings {
    private static final int FIRST = 1 << 8;

    /** By hash: slot plus one, or below zero the place of a set. */
    private final HashTable table = new HashTable();

    private SlotSet[] sets = new SlotSet[FIRST];
    private int[] free = new int[FIRST];
    private int used;
    private int freed;

    /** {@link HashTable#touch}. */
    void touch(int key) {
        table.touch(key);
    }

    int count(int key) {
        int found = table.get(key);
        return found < 0 ? sets[~found].size() : found == 0 ? 0 : 1;
    }

    void forEach(int key, IntConsumer each) {
        int found = table.get(key);
        if (found < 0) {
            sets[~found].forEach(each);
        } else if (found > 0) {
            each.accept(found - 1);
        }
    }

    void add(int key, int slot) {
        int found = table.get(key);
        if (found < 0) {
            sets[~found].add(slot);
        } else if (found == 0) {
            table.put(key, slot + 1);
        } else if (found != slot + 1) {
            int place = take();
            sets[place].add(found - 1);
            sets[place].add(slot);
            table.put(key, ~place);
        }
    }

    void remove(int key, int slot) {
        int found = table.get(key);
        if (found == slot + 1) {
            table.put(key, 0);
        } else if (found < 0) {
            SlotSet set = sets[~found];
            set.remove(slot);
            if (set.size() == 1) {
                table.put(key, set.any() + 1);
                release(~found);
            }
        }
    }

    private int take() {
        int place = freed > 0 ? free[--freed] : used++;
        if (place == sets.length) {
            sets = Arrays.copyOf(sets, place * 2);
            free = Arrays.copyOf(free, place * 2);
        }
        sets[place] = new SlotSet();
        return place;
    }

    private void release(int place) {
        sets[place] = null;
        free[freed++] = place;
    }
}
