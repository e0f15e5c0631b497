package io.wirewatch.core.rule.index;

import io.wirewatch.core.text.Words;
import java.util.Arrays;

/**
 * The different words of one item, numbered from 0 in the order in which they were added, each with what a vocabulary knows of it. A text says
 * many of its words again, so it pays to look each up once.
 *
 * <p>To be used again for each item. Not to be shared between threads.
 */
final class DistinctWords {
    private static final int SMALL = 1 << 10;
    private static final int MONSTROUS = 64 * SMALL;

    /** Word plus one. */
    private int[] cells = new int[4 * SMALL];

    private int[] places = new int[SMALL];
    private char[][] letters = new char[SMALL][];
    private int[] firstLetters = new int[SMALL];
    private int[] letterEnds = new int[SMALL];
    private int[] hashes = new int[SMALL];
    private int[] terms = new int[SMALL];

    /** The first position of each, so far as it was set. */
    private int[] first = new int[SMALL];

    /** What was read only to have it at hand. */
    private int[] ahead = new int[SMALL];

    private int size;

    void clear() {
        if (cells.length > MONSTROUS) {
            cells = new int[4 * SMALL];
            resize(SMALL);
        } else {
            for (int i = 0; i < size; i++) {
                cells[places[i]] = 0;
            }
        }
        Arrays.fill(letters, 0, Math.min(size, letters.length), null);
        size = 0;
    }

    int size() {
        return size;
    }

    /** The number of a word of a text, which is added when it is new. */
    int add(Words words, int position) {
        return add(words.letters(), words.firstLetter(position), words.letterEnd(position), words.hash(position));
    }

    private int add(char[] ofText, int firstLetter, int letterEnd, int hash) {
        int mask = cells.length - 1;
        int cell = hash & mask;
        for (int word = cells[cell]; word != 0; word = cells[cell]) {
            if (hashes[word - 1] == hash && isSame(word - 1, ofText, firstLetter, letterEnd)) {
                return word - 1;
            }
            cell = (cell + 1) & mask;
        }
        if (size == letters.length) {
            grow();
            return add(ofText, firstLetter, letterEnd, hash);
        }
        places[size] = cell;
        first[size] = -1;
        letters[size] = ofText;
        firstLetters[size] = firstLetter;
        letterEnds[size] = letterEnd;
        hashes[size] = hash;
        cells[cell] = size + 1;
        return size++;
    }

    private boolean isSame(int word, char[] ofText, int firstLetter, int letterEnd) {
        int length = letterEnd - firstLetter;
        if (letterEnds[word] - firstLetters[word] != length) {
            return false;
        }
        char[] known = letters[word];
        int at = firstLetters[word];
        for (int i = 0; i < length; i++) {
            if (known[at + i] != ofText[firstLetter + i]) {
                return false;
            }
        }
        return true;
    }

    /** Looks all words up: in short rounds, so that the machine can fetch what many words need at the same time. */
    void lookUp(Vocabulary.View vocabulary) {
        for (int i = 0; i < size; i++) {
            terms[i] = vocabulary.guess(hashes[i]);
        }
        for (int i = 0; i < size; i++) {
            ahead[i] = vocabulary.touch(terms[i]);
        }
        for (int i = 0; i < size; i++) {
            if (terms[i] >= 0) {
                terms[i] = vocabulary.confirm(terms[i], letters[i], firstLetters[i], letterEnds[i], hashes[i]);
            }
        }
    }

    /** The letters of a text, among them those of a word. */
    char[] letters(int number) {
        return letters[number];
    }

    int firstLetter(int number) {
        return firstLetters[number];
    }

    int letterEnd(int number) {
        return letterEnds[number];
    }

    /** The term that a word is, or -1. */
    int term(int number) {
        return terms[number];
    }

    int first(int number) {
        return first[number];
    }

    /** Sets the first position of a word, and gives the former one; -1 when there was none. */
    int setFirst(int number, int position) {
        int former = first[number];
        first[number] = position;
        return former;
    }

    private void grow() {
        resize(2 * size);
        cells = new int[2 * cells.length];
        int mask = cells.length - 1;
        for (int i = 0; i < size; i++) {
            int cell = hashes[i] & mask;
            while (cells[cell] != 0) {
                cell = (cell + 1) & mask;
            }
            places[i] = cell;
            cells[cell] = i + 1;
        }
    }

    private void resize(int capacity) {
        places = Arrays.copyOf(places, capacity);
        letters = Arrays.copyOf(letters, capacity);
        firstLetters = Arrays.copyOf(firstLetters, capacity);
        letterEnds = Arrays.copyOf(letterEnds, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        terms = Arrays.copyOf(terms, capacity);
        first = Arrays.copyOf(first, capacity);
        ahead = Arrays.copyOf(ahead, capacity);
    }
}
