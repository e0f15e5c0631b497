package io.wirewatch.core.region.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The lines of {@code persons.tsv}: given names and surnames, from the US census of 1990 by rank and, for the rest of the world, from
 * a list by hand. Common ones are all there, rare ones only where a place has the same name.
 */
final class PersonTable {
    private static final int[] GIVEN_RANKS = {100, 300, 600, 1500};
    private static final int[] SURNAME_RANKS = {200, 1000, 3000, 10_000};
    private static final int ALL_GIVEN_TO = 1500;
    private static final int ALL_SURNAMES_TO = 1500;
    private static final int SURNAMES_TO = 40_000;

    private final Set<String> placeKeys;
    private final Map<String, Integer> given = new TreeMap<>();
    private final Map<String, Integer> surnames = new TreeMap<>();

    private PersonTable(Set<String> placeKeys) {
        this.placeKeys = placeKeys;
    }

    static List<String> lines(GazetteerSources sources, Path byHand, Set<String> placeKeys) throws IOException {
        PersonTable table = new PersonTable(placeKeys);
        table.add(sources.people("first_male"), table.given, GIVEN_RANKS, ALL_GIVEN_TO);
        table.add(sources.people("first_female"), table.given, GIVEN_RANKS, ALL_GIVEN_TO);
        List<String> last = sources.people("last =");
        table.add(last.subList(0, SURNAMES_TO), table.surnames, SURNAME_RANKS, ALL_SURNAMES_TO);
        for (String[] row : HandTables.rows(byHand)) {
            for (String name : row[2].split(" ")) {
                Map<String, Integer> names = row[0].equals("given") ? table.given : table.surnames;
                put(names, NameReader.key(name), Integer.parseInt(row[1]));
            }
        }
        return table.lines();
    }

    private void add(List<String> ranked, Map<String, Integer> names, int[] ranks, int allTo) {
        for (int rank = 0; rank < ranked.size(); rank++) {
            String key = NameReader.key(ranked.get(rank));
            if (!key.contains(" ") && key.length() > 1 && (rank < allTo || placeKeys.contains(key))) {
                put(names, key, commonness(rank, ranks));
            }
        }
    }

    private static void put(Map<String, Integer> names, String key, int commonness) {
        if (!key.isEmpty() && !key.contains(" ")) {
            names.merge(key, commonness, Math::max);
        }
    }

    private static int commonness(int rank, int[] ranks) {
        int commonness = ranks.length + 1;
        while (commonness > 1 && rank >= ranks[ranks.length + 1 - commonness]) {
            commonness--;
        }
        return commonness;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        Set<String> all = new TreeSet<>(given.keySet());
        all.addAll(surnames.keySet());
        for (String key : all) {
            boolean isGiven = given.containsKey(key);
            boolean isSurname = surnames.containsKey(key);
            int commonness = Math.max(given.getOrDefault(key, 0), surnames.getOrDefault(key, 0));
            lines.add(key + "\t" + (isGiven && isSurname ? "both" : isGiven ? "given" : "surname") + "\t" + commonness);
        }
        return lines;
    }
}
