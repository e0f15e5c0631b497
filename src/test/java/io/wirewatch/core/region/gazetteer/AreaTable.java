package io.wirewatch.core.region.gazetteer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines of {@code areas.tsv}: counties, districts, departments and provinces below the first level, in countries whose newspapers
 * use them. They lie where their towns lie; one without a town is left out, and so is a mere name that a town of the same state has.
 */
final class AreaTable {
    private static final Map<String, String> USUAL_KIND = Map.ofEntries(
            Map.entry("US", ""),
            Map.entry("GB", ""),
            Map.entry("IE", "county"),
            Map.entry("CA", ""),
            Map.entry("AU", ""),
            Map.entry("NZ", "district"),
            Map.entry("IN", "district"),
            Map.entry("ZA", ""),
            Map.entry("KE", "county"),
            Map.entry("NG", ""),
            Map.entry("PH", "province"),
            Map.entry("LR", "district"),
            Map.entry("SL", "district"),
            Map.entry("GN", "prefecture"),
            Map.entry("UG", "district"),
            Map.entry("CD", ""),
            Map.entry("TW", "county"),
            Map.entry("FR", ""),
            Map.entry("IT", "province"),
            Map.entry("ES", "province"),
            Map.entry("CN", "prefecture"));
    /** In the United States the word belongs to the name: a Perry is a town or a person, not Perry County. */
    private static final Set<String> NEVER_BARE = Set.of("US", "CA");
    /** What Canada has at this level are mostly towns. */
    private static final List<String> CANADIAN_KINDS = List.of("County", "Counties", "Regional", "District", "Region");

    private final Map<String, List<SourceCity>> inside;
    private final Map<String, Map<String, SourceCity>> townsByName = new HashMap<>();
    private final HandTables hand;
    private final Map<String, Integer> words;

    AreaTable(List<SourceCity> cities, HandTables hand, Map<String, Integer> words) {
        this.hand = hand;
        this.words = words;
        this.inside = cities.stream()
                .filter(city -> !city.admin2().isEmpty())
                .collect(Collectors.groupingBy(SourceCity::admin2));
        for (SourceCity city : cities) {
            Map<String, SourceCity> towns = townsByName.computeIfAbsent(city.admin1(), key -> new HashMap<>());
            CityNames.own(city).forEach(name -> towns.putIfAbsent(name, city));
        }
    }

    List<String> lines(GazetteerSources sources) throws IOException {
        List<String> lines = new ArrayList<>();
        sources.divisions(2).forEach((code, sourceName) -> {
            String name = hand.name(code, "", sourceName);
            String country = code.substring(0, 2);
            if (USUAL_KIND.containsKey(country) && isWanted(country, name)) {
                String admin1 = code.substring(0, code.indexOf('.', 3));
                Map<String, SourceCity> towns = townsByName.getOrDefault(admin1, Map.of());
                List<SourceCity> cities = inside.getOrDefault(code, namesakes(towns, name));
                Set<String> keys = keys(country, name, towns.keySet());
                if (!cities.isEmpty() && !keys.isEmpty()) {
                    lines.add(line(country, admin1, name, cities, keys));
                }
            }
        });
        return lines;
    }

    /** Where no town has the code of the area, the town of its name tells where it lies. */
    private static List<SourceCity> namesakes(Map<String, SourceCity> towns, String name) {
        SourceCity town = towns.get(DivisionNames.bare(name));
        return town == null ? List.of() : List.of(town);
    }

    private static boolean isWanted(String country, String name) {
        return !country.equals("CA") || CANADIAN_KINDS.stream().anyMatch(name::contains);
    }

    private static String line(String country, String admin1, String name, List<SourceCity> cities, Set<String> keys) {
        Middle middle = Middle.of(cities);
        return String.join(
                "\t",
                country,
                admin1,
                CityTable.degrees(middle.lat(), 2),
                CityTable.degrees(middle.lon(), 2),
                Long.toString(SubdivisionTable.population(cities)),
                name,
                String.join("|", keys));
    }

    private Set<String> keys(String country, String name, Set<String> towns) {
        Set<String> keys = new LinkedHashSet<>();
        String full = NameReader.key(name);
        String bare = DivisionNames.bare(name);
        keys.add(full);
        if (!NEVER_BARE.contains(country)) {
            keys.addAll(DivisionNames.keys(name));
        }
        String kind = USUAL_KIND.get(country);
        if (!kind.isEmpty()) {
            keys.add(country.equals("IE") ? "county " + bare : bare + " " + kind);
        }
        if (country.equals("IE")) {
            keys.add("co " + bare);
        }
        if (country.equals("AU") && !bare.contains(" ")) {
            keys.clear();
            keys.addAll(List.of(bare + " shire", "shire of " + bare, bare + " council", "city of " + bare));
        }
        if (country.equals("US") && full.endsWith(" county")) {
            keys.add(full.substring(0, full.length() - "unty".length()));
        }
        keys.removeIf(key -> towns.contains(key) || key.length() < 4 || isWords(key));
        return keys;
    }

    private boolean isWords(String key) {
        return DivisionNames.isOnlyKinds(key)
                || (CityNames.allCommon(DivisionNames.bare(key), words) && !key.contains("count"));
    }
}
