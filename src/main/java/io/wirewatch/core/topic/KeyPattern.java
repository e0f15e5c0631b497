package io.wirewatch.core.topic;

import io.wirewatch.core.rule.Word;
import io.wirewatch.core.text.WordHash;
import io.wirewatch.core.text.Words;

/** One word of a term, compared with the letters of texts. Immutable, and safe to share between threads. */
final class KeyPattern {
    /** What a hash of a prefix ends with, as in a query. */
    static final char STAR = '*';

    private final char[] letters;
    private final boolean prefix;

    private KeyPattern(String letters, boolean prefix) {
        this.letters = letters.toCharArray();
        this.prefix = prefix;
    }

    static KeyPattern of(Word word) {
        return new KeyPattern(word.literalStart(), word.isPrefix());
    }

    boolean isPrefix() {
        return prefix;
    }

    int length() {
        return letters.length;
    }

    /** {@link WordHash} of the pattern, with its star. */
    int hash() {
        long state = WordHash.start();
        for (char letter : letters) {
            state = WordHash.with(state, letter);
        }
        return WordHash.finish(prefix ? WordHash.with(state, STAR) : state);
    }

    /** The hash of so many letters at its beginning; of all when there are fewer. */
    int hashOfHead(int count) {
        long state = WordHash.start();
        for (int i = 0; i < Math.min(count, letters.length); i++) {
            state = WordHash.with(state, letters[i]);
        }
        return WordHash.finish(state);
    }

    boolean matches(Words words, int position) {
        int first = words.firstLetter(position);
        int length = words.letterEnd(position) - first;
        if (prefix ? length < letters.length : length != letters.length) {
            return false;
        }
        char[] text = words.letters();
        for (int i = 0; i < letters.length; i++) {
            if (text[first + i] != letters[i]) {
                return false;
            }
        }
        return true;
    }
}
