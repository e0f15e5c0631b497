package io.wirewatch.core.region;

import io.wirewatch.core.text.Folding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists of words that keep names of people and things from being taken for places. Immutable, and safe to share between threads. */
final class Guards {
    private final Map<String, Set<String>> lists = new HashMap<>();

    /** @param rows kind and comma-separated words */
    Guards(List<String[]> rows) {
        for (String[] row : rows) {
            Set<String> words = lists.computeIfAbsent(row[0], kind -> new HashSet<>());
            for (String word : row[1].split(",")) {
                words.add(Folding.fold(word.strip()));
            }
        }
    }

    boolean isGivenName(String key) {
        return is("given", key);
    }

    boolean isTitle(String key) {
        return is("title", key);
    }

    /** Whether a word may follow a place's name in capitals and leaves it a place. */
    boolean isOffice(String key) {
        return is("office", key);
    }

    /** Whether a country of this name needs to be told from a surname. */
    boolean isSurname(String key) {
        return is("surname", key);
    }

    /** Whether a place's name after this word is a place. */
    boolean isSupport(String key) {
        return is("support", key);
    }

    /** Whether a city's name is more often a common word or a surname. */
    boolean isWeak(String key) {
        return is("weak", key);
    }

    /** Whether this word after a place's name makes it another place that only bears the name: "Guernsey County". */
    boolean isPart(String key) {
        return is("part", key);
    }

    Set<String> phrases() {
        return lists.getOrDefault("phrase", Set.of());
    }

    private boolean is(String kind, String key) {
        return lists.getOrDefault(kind, Set.of()).contains(key);
    }
}
