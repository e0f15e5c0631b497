package io.wirewatch.core.region;

import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All names, by their folded words. A name of several words has an entry for each of its beginnings too, so that a reader who goes on
 * while {@link Entry#goesOn()} finds the longest name. Immutable, and safe to share between threads.
 */
final class NameIndex {
    private static final Analyzer ANALYZER = new Analyzer();

    private final Map<String, Entry> entries;
    private final Map<String, List<Sense>> stems;
    private final Set<String> wordLanguages;

    /**
     * What begins or ends with a word.
     *
     * @param senses the meanings of the words so far; empty when they are only a beginning
     * @param goesOn whether a longer name begins so
     * @param noPlace whether the words so far are known to be no place, though they hold the name of one
     */
    record Entry(List<Sense> senses, boolean goesOn, boolean noPlace) {}

    private NameIndex(Map<String, Entry> entries, Map<String, List<Sense>> stems) {
        this.entries = entries;
        this.stems = stems;
        this.wordLanguages = new HashSet<>();
        stems.keySet().forEach(key -> wordLanguages.add(key.substring(0, key.indexOf(':'))));
    }

    /** The entry of folded words, joined by single spaces; null when there is none. */
    Entry entry(String key) {
        return entries.get(key);
    }

    /** The meanings of a word by the longest known beginning of it in that language. */
    List<Sense> byStem(String word, String language) {
        if (language == null || !wordLanguages.contains(language)) {
            return List.of();
        }
        int longest = Math.min(word.length(), Builder.LONGEST_STEM);
        for (int end = longest; end >= Builder.SHORTEST_STEM; end--) {
            List<Sense> senses = stems.get(language + ":" + word.substring(0, end));
            if (senses != null) {
                return senses;
            }
        }
        return List.of();
    }

    /** Whether names of peoples may be written small in this language. */
    boolean writesPeoplesSmall(String language) {
        return wordLanguages.contains(language);
    }

    int size() {
        return entries.size();
    }

    /** Collects names. Not to be shared between threads. */
    static final class Builder {
        static final int SHORTEST_STEM = 4;
        static final int LONGEST_STEM = 20;
        private static final int EXPECTED_NAMES = 70_000;

        private final Map<String, List<Sense>> senses = new HashMap<>(EXPECTED_NAMES * 2);
        private final Map<String, List<Sense>> stems = new HashMap<>();
        private final Set<String> beginnings = new HashSet<>();
        private final Set<String> noPlaces = new HashSet<>();

        /** A name, or with a star at its end the beginning of all words that mean this in the sense's one language. */
        void add(String name, Sense sense) {
            if (name.endsWith("*")) {
                String stem = key(name.substring(0, name.length() - 1));
                String language = sense.languages().strip();
                if (!stem.contains(" ")) {
                    stems.computeIfAbsent(language + ":" + stem, k -> new ArrayList<>(1))
                            .add(sense);
                }
                return;
            }
            addKey(key(name), sense);
        }

        /** A name that is folded already, as generated files have it. */
        void addKey(String key, Sense sense) {
            if (!key.isEmpty()) {
                senses.merge(key, List.of(sense), Builder::joined);
            }
        }

        private static List<Sense> joined(List<Sense> some, List<Sense> more) {
            List<Sense> all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        }

        /** Words that hold a place's name and mean none. */
        void addNoPlace(String words) {
            noPlaces.add(key(words));
        }

        NameIndex build() {
            noPlaces.forEach(key -> senses.put(key, List.of()));
            senses.keySet().forEach(this::addBeginnings);
            Map<String, Entry> entries = new HashMap<>(senses.size() * 2);
            senses.forEach((key, found) -> entries.put(
                    key, new Entry(withoutLesser(found), beginnings.contains(key), noPlaces.contains(key))));
            beginnings.forEach(key -> entries.putIfAbsent(key, new Entry(List.of(), true, false)));
            return new NameIndex(entries, stems);
        }

        private void addBeginnings(String key) {
            for (int space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1)) {
                beginnings.add(key.substring(0, space));
            }
        }

        /** A lesser name (one of a city's hundred others) counts only where no place has this name as its own. */
        private static List<Sense> withoutLesser(List<Sense> all) {
            boolean own = false;
            boolean lesser = false;
            for (Sense sense : all) {
                own |= !sense.other();
                lesser |= sense.other();
            }
            return own && lesser ? all.stream().filter(sense -> !sense.other()).toList() : all;
        }
    }

    /** The folded words of a name, joined by single spaces. */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (Token token : ANALYZER.tokens(name)) {
            key.append(key.isEmpty() ? "" : " ").append(token.key());
        }
        return key.toString();
    }
}
