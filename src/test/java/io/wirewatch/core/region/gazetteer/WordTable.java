package io.wirewatch.core.region.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The lines of {@code common-words.tsv}: names of places that are English words too. */
final class WordTable {
    /** Written large, these are not in lists of words, but they are hardly ever places. */
    private static final List<String> DAYS_AND_FEASTS = List.of(
            "january february march april may june july august september october november december",
            "jan feb mar apr jun jul aug sep sept oct nov dec",
            "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun",
            "christmas xmas easter thanksgiving halloween ramadan eid hanukkah passover diwali lent advent epiphany pentecost",
            "carnival holi nowruz yom kippur purim sukkot noel juneteenth kwanzaa vesak songkran");

    private WordTable() {}

    static List<String> lines(Set<String> placeKeys, Map<String, Integer> words) {
        Map<String, Integer> found = new TreeMap<>();
        for (String key : placeKeys) {
            if (words.containsKey(key)) {
                found.put(key, words.get(key));
            }
        }
        for (String list : DAYS_AND_FEASTS) {
            for (String word : list.split(" ")) {
                found.put(word, 10);
            }
        }
        List<String> lines = new ArrayList<>();
        found.forEach((word, level) -> lines.add(word + "\t" + level));
        return lines;
    }
}
