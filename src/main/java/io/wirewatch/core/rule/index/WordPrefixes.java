package io.wirewatch.core.rule.index;

import io.wirewatch.core.text.WordHash;
import java.util.Arrays;

/** Which prefixes of the vocabulary each of an item's different words begins with. To be used again for each item. Not to be shared between threads. */
final class WordPrefixes {
    private static final int NONE = -1;
    private static final int INITIAL = 1 << 10;

    /** By word. */
    private int[] first = new int[INITIAL];

    private int[] next = new int[INITIAL];
    private int[] terms = new int[INITIAL];
    private int size;

    void lookUp(DistinctWords words, Vocabulary.View vocabulary) {
        size = 0;
        if (words.size() > first.length) {
            first = new int[Math.max(words.size(), 2 * first.length)];
        }
        for (int word = 0; word < words.size(); word++) {
            first[word] = NONE;
            int lengths = vocabulary
                    .prefixes()
                    .lengthsFor(words.letters(word), words.firstLetter(word), words.letterEnd(word));
            if (lengths != 0) {
                lookUp(words, word, lengths, vocabulary);
            }
        }
    }

    private void lookUp(DistinctWords words, int word, int lengths, Vocabulary.View vocabulary) {
        char[] letters = words.letters(word);
        int start = words.firstLetter(word);
        int end = start + Prefixes.longest(lengths, words.letterEnd(word) - start);
        long hash = WordHash.start();
        for (int at = start; at < end; at++) {
            hash = WordHash.with(hash, letters[at]);
            if ((lengths & Prefixes.bit(at + 1 - start)) != 0) {
                int ofPrefix = WordHash.finish(WordHash.with(hash, '*'));
                int term = vocabulary.prefixes().mayHave(ofPrefix)
                        ? vocabulary.findPrefix(letters, start, at + 1, ofPrefix)
                        : NONE;
                if (term != NONE) {
                    add(word, term);
                }
            }
        }
    }

    private void add(int word, int term) {
        if (size == next.length) {
            next = Arrays.copyOf(next, 2 * size);
            terms = Arrays.copyOf(terms, 2 * size);
        }
        terms[size] = term;
        next[size] = first[word];
        first[word] = size++;
    }

    /** The first prefix of a word, or -1. */
    int first(int word) {
        return first[word];
    }

    /** The prefix after another one of the same word, or -1. */
    int next(int prefix) {
        return next[prefix];
    }

    int term(int prefix) {
        return terms[prefix];
    }
}
