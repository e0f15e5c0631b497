package io.wirewatch.core.region.gazetteer;

import io.wirewatch.core.text.Words;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Beginnings of words that mean a people or what is theirs, whatever their endings: {@code litauisch*}. They lie in the table of names under
 * keys that no word can meet by chance.
 *
 * <p>Immutable once built, and safe to share between threads.
 */
public final class Stems {
    static final int SHORTEST = 4;
    private static final int LONGEST = 20;
    private static final int BITS = 1 << 14;

    /** Language → hashes of the first letters of its stems, so that most words cost one look. */
    private final Map<String, BitSet> beginnings = new HashMap<>();
    /** Languages that write names of peoples small. */
    private final Set<String> small = new HashSet<>();

    static String key(String language, String stem) {
        return language + ":" + stem;
    }

    void add(String language, String stem) {
        beginnings
                .computeIfAbsent(language, key -> new BitSet(BITS))
                .set(hash(stem.charAt(0), stem.charAt(1), stem.charAt(2), stem.charAt(3)));
    }

    void addSmall(String language) {
        small.add(language);
    }

    private static int hash(char one, char two, char three, char four) {
        return ((one * 31 + two) * 31 + three) * 31 + four & (BITS - 1);
    }

    /** Whether names of peoples may be written small in a language. */
    public boolean writesPeoplesSmall(String language) {
        return small.contains(language);
    }

    /** Whether a word may begin with a stem: false is sure. */
    public boolean mayHold(Words words, int position, String language) {
        BitSet bits = beginnings.get(language);
        int at = words.firstLetter(position);
        if (bits == null || words.letterEnd(position) - at < SHORTEST) {
            return false;
        }
        char[] letters = words.letters();
        return bits.get(hash(letters[at], letters[at + 1], letters[at + 2], letters[at + 3]));
    }

    /** Whether a folded word may begin with a stem: false is sure. */
    public boolean mayHold(String word, String language) {
        BitSet bits = beginnings.get(language);
        return bits != null
                && word.length() >= SHORTEST
                && bits.get(hash(word.charAt(0), word.charAt(1), word.charAt(2), word.charAt(3)));
    }

    /** The entry of the longest known beginning of a word; {@link NameTable#NONE} when there is none. */
    public int find(NameTable names, String word, String language) {
        for (int end = Math.min(word.length(), LONGEST); end >= SHORTEST; end--) {
            int entry = names.find(key(language, word.substring(0, end)));
            if (entry != NameTable.NONE) {
                return entry;
            }
        }
        return NameTable.NONE;
    }
}
