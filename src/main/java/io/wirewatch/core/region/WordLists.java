package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Rows;
import io.wirewatch.core.text.Folding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known about words apart from the text at hand: common words, names of people, and what stands beside names. Immutable, and safe to
 * share between threads.
 */
final class WordLists {
    private static final int COMMON_UP_TO = 35;
    private static final double FOREIGN_SHARE = 0.5;
    private static final Word UNKNOWN = new Word();

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, Word> words = new HashMap<>();
    /** Language and word, with a space between. */
    private final Map<String, Integer> otherCommonWords = new HashMap<>();

    private final Set<String> neverPlaces = new HashSet<>();
    private final Set<String> languagesOfThese = new HashSet<>();

    private WordLists() {}

    /** The lists that ship with the program. */
    static WordLists standard() {
        WordLists lists = new WordLists();
        Rows.of(WordLists.class, "guards.tsv", 2).forEach(row -> {
            Set<String> words = lists.lists.computeIfAbsent(row[0], kind -> new HashSet<>());
            for (String word : row[1].split(",")) {
                words.add(Folding.fold(word.strip()));
            }
        });
        lists.lists.getOrDefault("given", Set.of()).forEach(word -> lists.known(word).given = 3);
        lists.lists.getOrDefault("surname", Set.of()).forEach(word -> lists.known(word).surname = 3);
        Rows.of(WordLists.class, "gazetteer/common-words.tsv", 2)
                .forEach(row -> lists.known(row[0]).addRank(Integer.parseInt(row[1])));
        Rows.of(WordLists.class, "gazetteer/common-words-other.tsv", 3).forEach(lists::addOtherWords);
        Rows.of(WordLists.class, "gazetteer/persons.tsv", 3).forEach(row -> {
            int commonness = Integer.parseInt(row[2]);
            if (!row[1].equals("surname")) {
                lists.known(row[0]).given = Math.max(lists.known(row[0]).given, commonness);
            }
            if (!row[1].equals("given")) {
                lists.known(row[0]).surname = Math.max(lists.known(row[0]).surname, commonness);
            }
        });
        return lists;
    }

    private Word known(String key) {
        return words.computeIfAbsent(key, unknown -> new Word());
    }

    private Word word(String key) {
        return words.getOrDefault(key, UNKNOWN);
    }

    private void addOtherWords(String[] row) {
        for (String word : row[2].split(" ")) {
            String entry = row[0] + " " + Folding.fold(word);
            if (row[1].equals("never")) {
                neverPlaces.add(entry);
                languagesOfThese.add(row[0]);
            } else {
                otherCommonWords.put(entry, Integer.valueOf(row[1]));
            }
        }
    }

    /** Whether there are such words in a language at all. */
    boolean hasNeverPlaces(String language) {
        return language != null && languagesOfThese.contains(language);
    }

    /** Whether a word of a language is never a place there, though a place elsewhere has its name. */
    boolean isNeverPlace(String key, String language) {
        return hasNeverPlaces(language) && neverPlaces.contains(language + " " + key);
    }

    /**
     * How common a word is in the language of the text, from 0 (not in a list) to 1 (one of the commonest); English words count for less in
     * texts of other languages.
     */
    double commonness(String key, String language) {
        double english = commonness(word(key).rank);
        if (language == null || language.equals("en")) {
            return english;
        }
        return Math.max(english * FOREIGN_SHARE, commonness(otherCommonWords.getOrDefault(language + " " + key, 0)));
    }

    private static double commonness(int level) {
        return switch (level) {
            case 10 -> 1;
            case 20 -> 0.75;
            case 35 -> 0.5;
            case 50 -> 0.25;
            default -> 0;
        };
    }

    boolean isCommonWord(String key) {
        int rank = word(key).rank;
        return rank > 0 && rank <= COMMON_UP_TO;
    }

    /** How common a first name is, from 0 (none) to 1. */
    double givenName(String key) {
        return word(key).given / 5.0;
    }

    /** How common a surname is, from 0 (none) to 1. */
    double surname(String key) {
        return word(key).surname / 5.0;
    }

    /** Whether it stands before a person's name: Mr, Sen, Coach. */
    boolean isTitle(String key) {
        return is("title", key);
    }

    /** Whether it may follow a place's name in capitals and leaves it a place: "Georgia Governor". */
    boolean isOffice(String key) {
        return is("office", key);
    }

    /** Whether it may follow a town's name in capitals and leaves it a place: "Salem Fire Department". */
    boolean isPublic(String key) {
        return is("public", key);
    }

    /** Whether it makes of a place's name that of another place, which only bears it: "Guernsey County". */
    boolean isPart(String key) {
        return is("part", key);
    }

    /** Whether it makes of a place's name that of a firm, a school, a club. */
    boolean isOrganization(String key) {
        return is("organization", key);
    }

    private boolean is(String kind, String key) {
        return lists.getOrDefault(kind, Set.of()).contains(key);
    }

    /** What is known of one word; 0 is nothing. */
    private static final class Word {
        private int rank;
        private int given;
        private int surname;

        void addRank(int more) {
            rank = rank == 0 ? more : Math.min(rank, more);
        }
    }
}
