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

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final char[] letters;
    private final int[] slots;
    private final int[] keyStarts;
    private final short[] keyLengths;
    private final byte[] flags;
    private final int[] firstMeanings;
    private final int[] places;
    private final short[] usageNumbers;
    private final List<Usage> usages;

    NameTable(NameTableBuilder.Parts made) {
        letters = made.letters();
        slots = made.slots();
        keyStarts = made.keyStarts();
        keyLengths = made.keyLengths();
        flags = made.flags();
        firstMeanings = made.firstMeanings();
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

    /** The entry of some words of a text, whose hashes have led to a state; {@link #NONE} when there is none. */
    public int find(long state, Words words, int first, int last) {
        int mask = slots.length - 1;
        for (int slot = slot(state, mask); slots[slot] != 0; slot = (slot + 1) & mask) {
            int entry = slots[slot] - 1;
            if (isKey(entry, words, first, last)) {
                return entry;
            }
        }
        return NONE;
    }

    private boolean isKey(int entry, Words words, int first, int last) {
        char[] text = words.letters();
        int at = keyStarts[entry];
        int end = at + keyLengths[entry];
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
        return NameTableBuilder.find(key.toCharArray(), 0, key.length(), slots, letters, keyStarts, keyLengths);
    }

    /** Whether a longer name begins so. */
    public boolean goesOn(int entry) {
        return (flags[entry] & NameTableBuilder.GOES_ON) != 0;
    }

    /** Whether the words are known to be no place, though they hold the name of one. */
    public boolean isNoPlace(int entry) {
        return (flags[entry] & NameTableBuilder.NO_PLACE) != 0;
    }

    /** The number of the first meaning of a name. */
    public int firstMeaning(int entry) {
        return firstMeanings[entry];
    }

    /** The number after the last meaning of a name. */
    public int meaningEnd(int entry) {
        return firstMeanings[entry + 1];
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
        return keyLengths[entry];
    }

    public char firstLetter(int entry) {
        return letters[keyStarts[entry]];
    }

    public String key(int entry) {
        return new String(letters, keyStarts[entry], keyLengths[entry]);
    }

    /** How many names and beginnings of names there are. */
    public int size() {
        return keyStarts.length;
    }

    /** How many meanings all names have together. */
    public int meanings() {
        return places.length;
    }
}
