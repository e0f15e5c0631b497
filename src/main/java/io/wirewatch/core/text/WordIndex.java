package io.wirewatch.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each key stands, and the keys in order. Immutable once made. */
final class WordIndex {
    private final Map<String, List<Integer>> positions = new HashMap<>();
    private final List<String> keys;

    WordIndex(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            positions
                    .computeIfAbsent(tokens.get(i).key(), key -> new ArrayList<>(2))
                    .add(i);
        }
        positions.replaceAll((key, found) -> List.copyOf(found));
        keys = positions.keySet().stream().sorted().toList();
    }

    List<Integer> positions(String key) {
        return positions.getOrDefault(key, List.of());
    }

    List<String> keysWithPrefix(String prefix) {
        int from = lowest(prefix);
        int to = from;
        while (to < keys.size() && keys.get(to).startsWith(prefix)) {
            to++;
        }
        return keys.subList(from, to);
    }

    /** The index of the first key that is not before a string. */
    private int lowest(String string) {
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
