package io.wirewatch.core.rule.index;

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
            int lengths = vocabulary.prefixes().lengthsFor(words.word(word));
            if (lengths != 0) {
                lookUp(word, words.word(word), lengths, vocabulary);
            }
        }
    }

    private void lookUp(int number, String word, int lengths, Vocabulary.View vocabulary) {
        long hash = TermHash.start();
        int longest = Prefixes.longest(lengths, word);
        for (int letters = 1; letters <= longest; letters++) {
            hash = TermHash.with(hash, word.charAt(letters - 1));
            if ((lengths & Prefixes.bit(letters)) != 0) {
                int ofPrefix = TermHash.finish(TermHash.with(hash, '*'));
                int term =
                        vocabulary.prefixes().mayHave(ofPrefix) ? vocabulary.findPrefix(word, letters, ofPrefix) : NONE;
                if (term != NONE) {
                    add(number, term);
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
