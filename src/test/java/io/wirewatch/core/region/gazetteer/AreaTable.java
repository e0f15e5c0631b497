package io.wirewatch.core.region.gazetteer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<String, Set<String>> townNames = new HashMap<>();
    private final Map<String, Integer> words;

    AreaTable(List<SourceCity> cities, Map<String, Integer> words) {
        this.words = words;
        this.inside = cities.stream()
                .filter(city -> !city.admin2().isEmpty())
                .collect(Collectors.groupingBy(SourceCity::admin2));
        for (SourceCity city : cities) {
            townNames.computeIfAbsent(city.admin1(), key -> new HashSet<>()).addAll(CityNames.own(city));
        }
    }

    List<String> lines(GazetteerSources sources) throws IOException {
        List<String> lines = new ArrayList<>();
        sources.divisions(2).forEach((code, name) -> {
            String country = code.substring(0, 2);
            if (USUAL_KIND.containsKey(country) && inside.containsKey(code) && isWanted(country, name)) {
                String admin1 = code.substring(0, code.indexOf('.', 3));
                Set<String> keys = keys(country, name, townNames.getOrDefault(admin1, Set.of()));
                if (!keys.isEmpty()) {
                    lines.add(line(country, admin1, name, inside.get(code), keys));
                }
            }
        });
        return lines;
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
