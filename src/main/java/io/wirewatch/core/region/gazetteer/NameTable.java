package io.wirewatch.core.region.gazetteer;

import io.wirewatch.core.text.Words;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All names, by their folded words: which places each may mean. A name of several words is found word by word: its beginnings are entries
 * too, so a reader goes on while {@link #goesOn} and remembers the longest that has meanings.
 *
 * <p>An open hash table over the hashes of words ({@link io.wirewatch.core.text.WordHash}), the letters compared on a hit. A meaning is a
 * place with a {@link Usage}; the meanings of a name lie side by side. Immutable, and safe to share between threads.
 */
public final class NameTable {
    /** In place of an entry: there is none. */
    public static final int NONE = -1;

    /** The state before the first word. */
    public static final long START = 0x2545F4914F6CDD1DL;

    /** Entries lie in rows: where the key starts, its length with the marks, its first meaning. One row more ends the last one's meanings. */
    static final int CELLS = 3;

    static final int KEY_START = 0;
    static final int FORM = 1;
    static final int FIRST_MEANING = 2;
    static final int LENGTH_MASK = 0xFF;

    /** So many names fit in. */
    static final int ENTRY_MASK = 0xFFFFFF;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final char[] letters;
    private final int[] slots;
    private final int[] entries;
    private final int[] places;
    private final short[] usageNumbers;
    private final List<Usage> usages;

    NameTable(NameTableBuilder.Parts made) {
        letters = made.letters();
        slots = made.slots();
        entries = made.entries();
        places = made.places();
        usageNumbers = made.usageNumbers();
        usages = made.usages();
    }

    /** The state after one more word. */
    public static long with(long state, int wordHash) {
        return (state ^ wordHash) * FACTOR;
    }

    static int slot(long state, int mask) {
        return (int) ((state ^ (state >>> 31)) >>> 3) & mask;
    }

    /** What a slot holds: a number above 0, and letters of the hash, so that most other names need not be looked at. */
    static int filled(long state, int entry) {
        return tag(state) | (entry + 1);
    }

    static boolean mayBe(int filled, long state) {
        return (filled & ~ENTRY_MASK) == tag(state);
    }

    static int entryIn(int filled) {
        return (filled & ENTRY_MASK) - 1;
    }

    private static int tag(long state) {
        return (int) (state >>> 32) & ~ENTRY_MASK;
    }

    /** The entry of some words of a text, whose hashes have led to a state; {@link #NONE} when there is none. */
    public int find(long state, Words words, int first, int last) {
        int mask = slots.length - 1;
        for (int slot = slot(state, mask); slots[slot] != 0; slot = (slot + 1) & mask) {
            if (mayBe(slots[slot], state) && isKey(entryIn(slots[slot]), words, first, last)) {
                return entryIn(slots[slot]);
            }
        }
        return NONE;
    }

    private boolean isKey(int entry, Words words, int first, int last) {
        char[] text = words.letters();
        int at = keyStart(entry);
        int end = at + keyLength(entry);
        for (int word = first; word <= last; word++) {
            if (word > first && (at >= end || letters[at++] != ' ')) {
                return false;
            }
            int from = words.firstLetter(word);
            int length = words.letterEnd(word) - from;
            if (length > end - at) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (text[from + i] != letters[at + i]) {
                    return false;
                }
            }
            at += length;
        }
        return at == end;
    }

    /** The entry of folded words, joined by single spaces; {@link #NONE} when there is none. */
    public int find(String key) {
        return NameTableBuilder.find(key.toCharArray(), 0, key.length(), slots, letters, entries);
    }

    /** Whether a longer name begins so. */
    public boolean goesOn(int entry) {
        return (entries[entry * CELLS + FORM] & NameTableBuilder.GOES_ON) != 0;
    }

    /** Whether the words are known to be no place, though they hold the name of one. */
    public boolean isNoPlace(int entry) {
        return (entries[entry * CELLS + FORM] & NameTableBuilder.NO_PLACE) != 0;
    }

    /** The number of the first meaning of a name. */
    public int firstMeaning(int entry) {
        return entries[entry * CELLS + FIRST_MEANING];
    }

    /** The number after the last meaning of a name. */
    public int meaningEnd(int entry) {
        return entries[(entry + 1) * CELLS + FIRST_MEANING];
    }

    /** The numbers of all meanings of a name. */
    public int[] meanings(int entry) {
        return IntStream.range(firstMeaning(entry), meaningEnd(entry)).toArray();
    }

    /** The place of a meaning. */
    public int place(int meaning) {
        return places[meaning];
    }

    /** How the name is used for the place. */
    public Usage usage(int meaning) {
        return usages.get(usageNumbers[meaning]);
    }

    /** Of the folded words with the spaces between. */
    public int keyLength(int entry) {
        return entries[entry * CELLS + FORM] & LENGTH_MASK;
    }

    private int keyStart(int entry) {
        return entries[entry * CELLS + KEY_START];
    }

    public char firstLetter(int entry) {
        return letters[keyStart(entry)];
    }

    public String key(int entry) {
        return new String(letters, keyStart(entry), keyLength(entry));
    }

    /** How many names and beginnings of names there are. */
    public int size() {
        return entries.length / CELLS - 1;
    }

    /** How many meanings all names have together. */
    public int meanings() {
        return places.length;
    }
}
