package io.wirewatch.core.topic;

import io.wirewatch.core.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Terms by the hash of their longest word: a table of open addresses, before it a sieve of one bit for each hash, since most beginnings of the
 * words of a text begin no term. Immutable, and safe to share between threads.
 */
final class TermTable {
    private static final Term[] NONE = {};

    private final int[] hashes;
    private final Term[][] terms;
    private final long[] sieve;

    /** A term of one definition. Has identity: equal terms of two definitions are two. */
    static final class Term {
        final int number;
        final int definition;
        final int weight;
        private final KeyPattern[] words;

        /** Where its longest word stands, by which it is found: the first word of many is one that all texts are full of. */
        private final int anchor;

        Term(int number, int definition, int weight, List<KeyPattern> words) {
            this.number = number;
            this.definition = definition;
            this.weight = weight;
            this.words = words.toArray(KeyPattern[]::new);
            int longest = 0;
            for (int i = 1; i < this.words.length; i++) {
                longest = this.words[i].length() > this.words[longest].length() ? i : longest;
            }
            anchor = longest;
        }

        KeyPattern anchor() {
            return words[anchor];
        }

        /** The position of its first word, when its anchor is at another. */
        int start(int positionOfAnchor) {
            return positionOfAnchor - anchor;
        }

        int length() {
            return words.length;
        }

        boolean standsAt(Words text, int start) {
            if (start < 0 || start + words.length > text.size()) {
                return false;
            }
            for (int i = 0; i < words.length; i++) {
                if (!words[i].matches(text, start + i)) {
                    return false;
                }
            }
            return true;
        }
    }

    TermTable(Collection<Term> all) {
        Map<Integer, List<Term>> byHash = new TreeMap<>(Comparator.naturalOrder());
        all.forEach(term -> byHash.computeIfAbsent(term.anchor().hash(), hash -> new ArrayList<>(2))
                .add(term));
        int size = Math.max(64, Integer.highestOneBit(byHash.size()) * 4);
        hashes = new int[size];
        terms = Stream.generate(() -> NONE).limit(size).toArray(Term[][]::new);
        sieve = new long[size / 4];
        byHash.forEach(this::put);
    }

    private void put(int hash, List<Term> list) {
        int cell = hash & (hashes.length - 1);
        while (terms[cell].length > 0) {
            cell = (cell + 1) & (hashes.length - 1);
        }
        hashes[cell] = hash;
        terms[cell] = list.toArray(Term[]::new);
        sieve[(hash >>> 6) & (sieve.length - 1)] |= 1L << hash;
    }

    /** The terms whose anchor has a hash; some of another word may be among them. */
    Term[] get(int hash) {
        if ((sieve[(hash >>> 6) & (sieve.length - 1)] & (1L << hash)) == 0) {
            return NONE;
        }
        int cell = hash & (hashes.length - 1);
        while (terms[cell].length > 0 && hashes[cell] != hash) {
            cell = (cell + 1) & (hashes.length - 1);
        }
        return terms[cell];
    }
}
