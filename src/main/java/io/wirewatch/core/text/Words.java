package io.wirewatch.core.text;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The words of a text, in order. Kept as numbers and letters, since of most words nobody ever asks for more; tokens and their keys are made
 * when they are asked for.
 *
 * <p>To those who look at every word of every text it tells where the letters of a word's key are, and their hash, without making a string.
 *
 * <p>Immutable as seen from outside, and safe to share between threads.
 */
public final class Words extends AbstractList<Token> implements RandomAccess {
    private final char[] letters;
    private final int[] spans;
    private final int size;

    /** Made when asked for; two threads may make the same one, which is equal. */
    private final Token[] tokens;

    /**
     * Words that were found.
     *
     * @param letters those of all keys
     * @param spans for each word five numbers: where it starts and ends in the text, where its key starts and ends in the letters, its hash
     */
    private Words(char[] letters, int[] spans, int size) {
        this.letters = letters;
        this.spans = spans;
        this.size = size;
        this.tokens = new Token[size];
    }

    /** The same words as some tokens. */
    static Words of(List<Token> tokens) {
        if (tokens instanceof Words words) {
            return words;
        }
        Builder builder = new Builder(new char[0], tokens.size());
        tokens.forEach(token -> builder.add(token.start(), token.end(), token.key()));
        return builder.build();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Token get(int position) {
        Token token = tokens[position];
        if (token == null) {
            token = new Token(key(position), start(position), end(position));
            tokens[position] = token;
        }
        return token;
    }

    private String key(int position) {
        int first = firstLetter(position);
        return new String(letters, first, letterEnd(position) - first);
    }

    /** UTF-16 offset of a word in the text. */
    public int start(int position) {
        return spans[Builder.CELLS * position];
    }

    /** Offset after a word in the text. */
    public int end(int position) {
        return spans[Builder.CELLS * position + 1];
    }

    /** The letters of all keys: not to be changed. */
    public char[] letters() {
        return letters;
    }

    /** Where the key of a word begins in {@link #letters}. */
    public int firstLetter(int position) {
        return spans[Builder.CELLS * position + 2];
    }

    /** Where the key of a word ends in {@link #letters}. */
    public int letterEnd(int position) {
        return spans[Builder.CELLS * position + 3];
    }

    /** {@link WordHash} of the key of a word. */
    public int hash(int position) {
        return spans[Builder.CELLS * position + 4];
    }

    boolean hasKey(int position, String key) {
        return letterEnd(position) - firstLetter(position) == key.length() && startsWith(position, key);
    }

    /** Whether the key of a word begins so. */
    boolean startsWith(int position, String prefix) {
        int first = firstLetter(position);
        if (letterEnd(position) - first < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (letters[first + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Takes words in, one after another. Not to be shared between threads. */
    static final class Builder {
        private static final int CELLS = 5;
        private static final int LETTERS_PER_WORD = 6;

        private final char[] letters;
        private char[] tail = new char[0];
        private int tailEnd;
        private int[] spans;
        private int size;

        /** @param letters of a text, from which keys can be taken; they become those of the words, and may be folded before that */
        Builder(char[] letters, int expectedWords) {
            this.letters = letters;
            this.spans = new int[CELLS * Math.max(4, expectedWords)];
        }

        static Builder of(char[] letters) {
            return new Builder(letters, letters.length / LETTERS_PER_WORD);
        }

        /** Adds a word whose key is what stands in the letters where the word stands in the text. */
        void add(int start, int end, int hash) {
            append(start, end, start, end, hash);
        }

        /** Adds a word with another key. */
        void add(int start, int end, String key) {
            int length = key.length();
            if (tailEnd + length > tail.length) {
                tail = Arrays.copyOf(tail, Math.max(64, 2 * (tailEnd + length)));
            }
            key.getChars(0, length, tail, tailEnd);
            int hash = WordHash.of(tail, tailEnd, tailEnd + length);
            append(start, end, letters.length + tailEnd, letters.length + tailEnd + length, hash);
            tailEnd += length;
        }

        private void append(int start, int end, int firstLetter, int letterEnd, int hash) {
            int at = CELLS * size++;
            if (at + CELLS > spans.length) {
                spans = Arrays.copyOf(spans, spans.length * 2);
            }
            spans[at] = start;
            spans[at + 1] = end;
            spans[at + 2] = firstLetter;
            spans[at + 3] = letterEnd;
            spans[at + 4] = hash;
        }

        Words build() {
            char[] all = letters;
            if (tailEnd > 0) {
                all = Arrays.copyOf(letters, letters.length + tailEnd);
                System.arraycopy(tail, 0, all, letters.length, tailEnd);
            }
            return new Words(all, spans, size);
        }
    }
}
