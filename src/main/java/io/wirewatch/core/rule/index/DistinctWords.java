package io.wirewatch.core.rule.index;

import java.util.Arrays;

/**
 * The different words of one item, numbered from 0 in the order in which they were added, each with what a vocabulary knows of it. A text says
 * half of its words again, so it pays to look each up once.
 *
 * <p>To be used again for each item. Not to be shared between threads.
 */
final class DistinctWords {
    private static final int SMALL = 1 << 10;

    /** Word plus one. */
    private int[] cells = new int[4 * SMALL];

    private int[] places = new int[SMALL];
    private String[] words = new String[SMALL];
    private int[] hashes = new int[SMALL];
    private int[] terms = new int[SMALL];

    /** The first position of each, so far as it was set. */
    private int[] first = new int[SMALL];

    /** What was read only to have it at hand. */
    private int[] ahead = new int[SMALL];

    private int size;

    void clear() {
        if (cells.length > 64 * SMALL) {
            cells = new int[4 * SMALL]; // after a monstrous text
            resize(SMALL);
        } else {
            for (int i = 0; i < size; i++) {
                cells[places[i]] = 0;
            }
        }
        size = 0;
    }

    int size() {
        return size;
    }

    /** The number of a word, which is added when it is new. */
    int add(String word) {
        int hash = TermHash.of(word);
        int cell = cell(hash, word);
        if (cells[cell] != 0) {
            return cells[cell] - 1;
        }
        if (size == words.length) {
            grow();
            cell = cell(hash, word);
        }
        places[size] = cell;
        first[size] = -1;
        words[size] = word;
        hashes[size] = hash;
        cells[cell] = size + 1;
        return size++;
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
                terms[i] = vocabulary.confirm(terms[i], words[i], hashes[i]);
            }
        }
    }

    String word(int number) {
        return words[number];
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

    private int cell(int hash, String word) {
        int mask = cells.length - 1;
        int at = hash & mask;
        while (cells[at] != 0 && !(hashes[cells[at] - 1] == hash && words[cells[at] - 1].equals(word))) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        resize(2 * size);
        cells = new int[2 * cells.length];
        for (int i = 0; i < size; i++) {
            places[i] = cell(hashes[i], words[i]);
            cells[places[i]] = i + 1;
        }
    }

    private void resize(int capacity) {
        places = Arrays.copyOf(places, capacity);
        words = Arrays.copyOf(words, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        terms = Arrays.copyOf(terms, capacity);
        first = Arrays.copyOf(first, capacity);
        ahead = Arrays.copyOf(ahead, capacity);
    }
}
