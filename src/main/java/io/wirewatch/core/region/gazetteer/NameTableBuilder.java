package io.wirewatch.core.region.gazetteer;

import io.wirewatch.core.text.WordHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes names in, in any order, and makes the {@link NameTable}. Not to be shared between threads. */
final class NameTableBuilder {
    static final int GOES_ON = 1 << 8;
    static final int NO_PLACE = 1 << 9;
    private static final int NONE = -1;
    private static final int LONGEST_KEY = 200;

    private char[] letters = new char[1 << 20];
    private int lettersEnd;
    private int[] slots = new int[1 << 18];
    private int[] rows = new int[NameTable.CELLS << 15];
    /** The last meaning added for each entry, and for each meaning the one added before it for the same entry, both + 1. */
    private int[] lastMeanings = new int[1 << 15];

    private int[] meaningsBefore = new int[1 << 16];
    private int[] places = new int[1 << 16];
    private short[] usageNumbers = new short[1 << 16];
    private final Map<Usage, Short> numbersOfUsages = new HashMap<>();
    private final List<Usage> usages = new ArrayList<>();
    private int entries;
    private int meanings;

    /** What a table consists of. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, from the builder to the table
    record Parts(char[] letters, int[] slots, int[] entries, int[] places, short[] usageNumbers, List<Usage> usages) {}

    /** Adds a meaning of a folded name. A usage that another one of the same name and place covers is left out. */
    void add(String key, int place, Usage usage) {
        add(key.toCharArray(), 0, key.length(), place, usage);
    }

    void add(char[] key, int from, int to, int place, Usage usage) {
        if (to <= from || to - from > LONGEST_KEY) {
            return;
        }
        int entry = entry(key, from, to);
        for (int at = lastMeanings[entry]; at != 0; at = meaningsBefore[at - 1]) {
            if (places[at - 1] == place && usages.get(usageNumbers[at - 1]).covers(usage)) {
                return;
            }
        }
        if (meanings == places.length) {
            places = Arrays.copyOf(places, meanings * 2);
            usageNumbers = Arrays.copyOf(usageNumbers, meanings * 2);
            meaningsBefore = Arrays.copyOf(meaningsBefore, meanings * 2);
        }
        places[meanings] = place;
        usageNumbers[meanings] = numberOf(usage);
        meaningsBefore[meanings] = lastMeanings[entry];
        lastMeanings[entry] = ++meanings;
    }

    /** Words that hold a place's name and mean none. */
    void addNoPlace(String key) {
        rows[entry(key.toCharArray(), 0, key.length()) * NameTable.CELLS + NameTable.FORM] |= NO_PLACE;
    }

    private short numberOf(Usage usage) {
        Short known = numbersOfUsages.get(usage);
        if (known == null) {
            known = (short) usages.size();
            numbersOfUsages.put(usage, known);
            usages.add(usage);
        }
        return known;
    }

    /** The entry of a name, made where there is none, with those of its beginnings. */
    private int entry(char[] key, int from, int to) {
        int known = find(key, from, to, slots, letters, rows);
        if (known != NONE) {
            return known;
        }
        int start = lettersEnd;
        if (start + to - from > letters.length) {
            letters = Arrays.copyOf(letters, letters.length * 2);
        }
        System.arraycopy(key, from, letters, start, to - from);
        lettersEnd += to - from;
        long state = NameTable.START;
        int wordStart = from;
        int entry = NONE;
        for (int at = from; at <= to; at++) {
            if (at == to || key[at] == ' ') {
                state = NameTable.with(state, WordHash.of(key, wordStart, at));
                entry = find(key, from, at, slots, letters, rows);
                if (entry == NONE) {
                    entry = insert(state, start, at - from);
                }
                if (at < to) {
                    rows[entry * NameTable.CELLS + NameTable.FORM] |= GOES_ON;
                }
                wordStart = at + 1;
            }
        }
        return entry;
    }

    private int insert(long state, int start, int length) {
        if (entries == NameTable.ENTRY_MASK) {
            throw new IllegalStateException("more names than fit into the table");
        }
        if (entries == lastMeanings.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
            lastMeanings = Arrays.copyOf(lastMeanings, entries * 2);
        }
        rows[entries * NameTable.CELLS + NameTable.KEY_START] = start;
        rows[entries * NameTable.CELLS + NameTable.FORM] = length;
        entries++;
        if (entries * 2 > slots.length) {
            rehash(slots.length * 2);
        } else {
            place(slots, entries - 1, state);
        }
        return entries - 1;
    }

    private void rehash(int capacity) {
        slots = new int[capacity];
        for (int entry = 0; entry < entries; entry++) {
            int start = rows[entry * NameTable.CELLS + NameTable.KEY_START];
            int length = rows[entry * NameTable.CELLS + NameTable.FORM] & NameTable.LENGTH_MASK;
            place(slots, entry, state(letters, start, start + length));
        }
    }

    private static void place(int[] slots, int entry, long state) {
        int mask = slots.length - 1;
        int slot = NameTable.slot(state, mask);
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = NameTable.filled(state, entry);
    }

    private static long state(char[] key, int from, int to) {
        long state = NameTable.START;
        int wordStart = from;
        for (int at = from; at <= to; at++) {
            if (at == to || key[at] == ' ') {
                state = NameTable.with(state, WordHash.of(key, wordStart, at));
                wordStart = at + 1;
            }
        }
        return state;
    }

    static int find(char[] key, int from, int to, int[] slots, char[] letters, int[] rows) {
        int mask = slots.length - 1;
        long state = state(key, from, to);
        for (int slot = NameTable.slot(state, mask); slots[slot] != 0; slot = (slot + 1) & mask) {
            if (NameTable.mayBe(slots[slot], state)) {
                int entry = NameTable.entryIn(slots[slot]);
                int start = rows[entry * NameTable.CELLS + NameTable.KEY_START];
                int length = rows[entry * NameTable.CELLS + NameTable.FORM] & NameTable.LENGTH_MASK;
                if (Arrays.equals(key, from, to, letters, start, start + length)) {
                    return entry;
                }
            }
        }
        return NONE;
    }

    NameTable build() {
        int[] finished = Arrays.copyOf(rows, (entries + 1) * NameTable.CELLS);
        int[] ordered = new int[meanings];
        short[] orderedUsages = new short[meanings];
        int at = 0;
        for (int entry = 0; entry < entries; entry++) {
            finished[entry * NameTable.CELLS + NameTable.FIRST_MEANING] = at;
            int count = 0;
            for (int meaning = lastMeanings[entry]; meaning != 0; meaning = meaningsBefore[meaning - 1]) {
                count++;
            }
            int to = at + count;
            for (int meaning = lastMeanings[entry]; meaning != 0; meaning = meaningsBefore[meaning - 1]) {
                to--;
                ordered[to] = places[meaning - 1];
                orderedUsages[to] = usageNumbers[meaning - 1];
            }
            at += count;
        }
        finished[entries * NameTable.CELLS + NameTable.FIRST_MEANING] = at;
        return new NameTable(new Parts(
                Arrays.copyOf(letters, lettersEnd), slots, finished, ordered, orderedUsages, List.copyOf(usages)));
    }
}
