package io.wirewatch.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where each key stands, and the keys in order. A hash table of chains: cheap to make, since most texts are asked for a few words only.
 * Immutable once made, but for the order of the keys, which is found when it is asked for; safe to share between threads.
 */
final class WordIndex {
    private static final int NONE = -1;

    /** Prefixes that are searched for before the keys are put in order. */
    private static final int FEW = 8;

    private final Words words;

    /** By hash: the first position of a key that has it; by position: the next one with that hash. */
    private final int[] first;

    private final int[] next;

    /** Roughly, when several threads ask: it decides only how they are answered. */
    private int prefixesAsked;

    /** Two threads may find it at the same time; they find the same. */
    private volatile List<String> keys;

    WordIndex(Words words) {
        this.words = words;
        this.first = new int[Math.max(16, Integer.highestOneBit(words.size()) * 2)];
        this.next = new int[words.size()];
        Arrays.fill(first, NONE);
        for (int position = next.length - 1; position >= 0; position--) {
            int cell = cell(words.hash(position));
            next[position] = first[cell];
            first[cell] = position;
        }
    }

    List<Integer> positions(String key) {
        List<Integer> found = List.of();
        for (int position = first[cell(WordHash.of(key))]; position != NONE; position = next[position]) {
            if (words.hasKey(position, key)) {
                found = found.isEmpty() ? new ArrayList<>(4) : found;
                found.add(position);
            }
        }
        return found;
    }

    List<String> keysWithPrefix(String prefix) {
        List<String> sorted = keys;
        if (sorted == null && prefixesAsked++ < FEW) {
            return searched(prefix);
        }
        sorted = keys();
        int from = lowest(sorted, prefix);
        int to = from;
        while (to < sorted.size() && sorted.get(to).startsWith(prefix)) {
            to++;
        }
        return sorted.subList(from, to);
    }

    /** Without the order of all keys, which takes longer to find than a few prefixes. */
    private List<String> searched(String prefix) {
        return IntStream.range(0, words.size())
                .filter(position -> words.startsWith(position, prefix))
                .mapToObj(position -> words.get(position).key())
                .sorted()
                .distinct()
                .toList();
    }

    private List<String> keys() {
        List<String> sorted = keys;
        if (sorted == null) {
            sorted = words.stream().map(Token::key).sorted().distinct().toList();
            keys = sorted;
        }
        return sorted;
    }

    private int cell(int hash) {
        return hash & (first.length - 1);
    }

    /** The index of the first key that is not before a string. */
    private static int lowest(List<String> keys, String string) {
        int low = 0;
        int high = keys.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys.get(middle).compareTo(string) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
