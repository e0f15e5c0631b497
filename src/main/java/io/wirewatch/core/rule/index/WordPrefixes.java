package io.wirewatch.core.rule.index;

import io.wirewatch.core.text.WordHash;
import java.util.Arrays;

/** Which prefixes of the vocabulary each of an item's different words begins with. To be used again for each item. Not to be shared between threads. */
final class WordPrefixes {
    private static final int NONE = -1;
    private static final int INITIAL = 1 << 10;

    /** By word. */
    private int[] first = new int[INITIAL];

    /** By prefix: the next one of the same word, the term, and while it is looked up the word, the end of its letters and the hash. */
    private int[] next = new int[INITIAL];

    private int[] terms = new int[INITIAL];
    private int[] words = new int[INITIAL];
    private int[] ends = new int[INITIAL];
    private int[] hashes = new int[INITIAL];
    private int size;

    /** In short rounds, so that the machine can fetch what many prefixes need at the same time. */
    void lookUp(DistinctWords distinct, Vocabulary.View vocabulary) {
        size = 0;
        if (distinct.size() > first.length) {
            first = new int[Math.max(distinct.size(), 2 * first.length)];
        }
        for (int word = 0; word < distinct.size(); word++) {
            first[word] = NONE;
            collect(distinct, word, vocabulary.prefixes());
        }
        for (int i = 0; i < size; i++) {
            terms[i] = vocabulary.guess(hashes[i]);
        }
        for (int i = 0; i < size; i++) {
            next[i] = vocabulary.touch(terms[i]);
        }
        for (int i = 0; i < size; i++) {
            confirm(i, distinct, vocabulary);
        }
    }

    /** Notes the beginnings of a word that may be prefixes. */
    private void collect(DistinctWords distinct, int word, Prefixes prefixes) {
        char[] letters = distinct.letters(word);
        int start = distinct.firstLetter(word);
        int lengths = prefixes.lengthsFor(letters, start, distinct.letterEnd(word));
        if (lengths == 0) {
            return;
        }
        int end = start + Prefixes.longest(lengths, distinct.letterEnd(word) - start);
        long hash = WordHash.start();
        for (int at = start; at < end; at++) {
            hash = WordHash.with(hash, letters[at]);
            if ((lengths & Prefixes.bit(at + 1 - start)) != 0) {
                int ofPrefix = WordHash.finish(WordHash.with(hash, '*'));
                if (prefixes.mayHave(ofPrefix)) {
                    add(word, at + 1, ofPrefix);
                }
            }
        }
    }

    private void add(int word, int end, int hash) {
        if (size == next.length) {
            next = Arrays.copyOf(next, 2 * size);
            terms = Arrays.copyOf(terms, 2 * size);
            words = Arrays.copyOf(words, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        words[size] = word;
        ends[size] = end;
        hashes[size] = hash;
        size++;
    }

    private void confirm(int prefix, DistinctWords distinct, Vocabulary.View vocabulary) {
        int word = words[prefix];
        terms[prefix] = vocabulary.confirmPrefix(
                terms[prefix], distinct.letters(word), distinct.firstLetter(word), ends[prefix], hashes[prefix]);
        if (terms[prefix] >= 0) {
            next[prefix] = first[word];
            first[word] = prefix;
        }
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
