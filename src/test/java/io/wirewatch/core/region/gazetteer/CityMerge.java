package io.wirewatch.core.region.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes one list of places out of three: GeoNames' of 2020 (with ids and other names), its later one (today's divisions, new places)
 * and the towns of US postcodes.
 */
final class CityMerge {
    private static final double SAME_SPOT_KM = 0.4;
    private static final double SAME_NAME_KM = 5;
    private static final double SAME_TOWN_KM = 15;
    /** Postcodes of the armed forces, and of states that are countries to GeoNames. */
    private static final Set<String> NO_TOWNS = Set.of("AA", "AE", "AP", "FM", "MH", "PW");

    private static final Set<String> TERRITORIES = Set.of("AS", "GU", "MP", "PR", "VI");

    private final GazetteerSources sources;
    private final Map<String, List<SourceCity>> byName = new HashMap<>();
    private final Map<String, List<SourceCity>> bySpot = new HashMap<>();

    private CityMerge(GazetteerSources sources) {
        this.sources = sources;
    }

    static List<SourceCity> cities(GazetteerSources sources) throws IOException {
        CityMerge merge = new CityMerge(sources);
        List<SourceCity> all = merge.withLater(sources.cities());
        all.addAll(merge.missingTowns(all));
        all.sort(Comparator.comparing(SourceCity::country)
                .thenComparing(SourceCity::admin1)
                .thenComparing(SourceCity::name)
                .thenComparing(SourceCity::id)
                .thenComparingDouble(SourceCity::lat)
                .thenComparingDouble(SourceCity::lon));
        return all;
    }

    private List<SourceCity> withLater(List<SourceCity> cities) throws IOException {
        List<SourceCity> later = sources.laterCities();
        later.forEach(this::index);
        Set<SourceCity> used = new HashSet<>();
        Map<String, Map<String, Integer>> moves = new HashMap<>();
        List<SourceCity> all = new ArrayList<>();
        List<SourceCity> unmatched = new ArrayList<>();
        for (SourceCity city : cities) {
            SourceCity same = same(city, used);
            if (same == null) {
                unmatched.add(city);
            } else {
                used.add(same);
                all.add(city.updated(same));
                moves.computeIfAbsent(city.admin1(), code -> new TreeMap<>()).merge(same.admin1(), 1, Integer::sum);
            }
        }
        Set<String> known = sources.divisions(1).keySet();
        for (SourceCity city : unmatched) {
            boolean moved = !known.contains(city.admin1());
            all.add(moved ? city.within(commonest(moves.get(city.admin1()))) : city);
        }
        later.stream().filter(city -> !used.contains(city)).forEach(all::add);
        all.replaceAll(city -> known.contains(city.admin1()) ? city : city.within(""));
        return all;
    }

    private static String commonest(Map<String, Integer> counts) {
        return counts == null
                ? ""
                : counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
    }

    private void index(SourceCity city) {
        byName.computeIfAbsent(nameKey(city, city.name()), key -> new ArrayList<>())
                .add(city);
        for (int north = -1; north <= 1; north++) {
            for (int east = -1; east <= 1; east++) {
                bySpot.computeIfAbsent(spotKey(city, north, east), key -> new ArrayList<>())
                        .add(city);
            }
        }
    }

    /** The same place in the later list: by name, else whatever is called otherwise on the very spot. */
    private SourceCity same(SourceCity city, Set<SourceCity> used) {
        SourceCity best = null;
        for (String name : city.names()) {
            for (SourceCity other : byName.getOrDefault(nameKey(city, name), List.of())) {
                if (!used.contains(other)
                        && city.kilometersTo(other) < SAME_NAME_KM
                        && (best == null || city.kilometersTo(other) < city.kilometersTo(best))) {
                    best = other;
                }
            }
        }
        if (best != null) {
            return best;
        }
        for (SourceCity other : bySpot.getOrDefault(spotKey(city, 0, 0), List.of())) {
            if (!used.contains(other)
                    && city.country().equals(other.country())
                    && city.kilometersTo(other) < SAME_SPOT_KM
                    && (best == null || city.kilometersTo(other) < city.kilometersTo(best))) {
                best = other;
            }
        }
        return best;
    }

    private static String nameKey(SourceCity city, String name) {
        return city.country() + " " + NameReader.key(name);
    }

    private static String spotKey(SourceCity city, int north, int east) {
        return (Math.round(city.lat() * 100) + north) + " " + (Math.round(city.lon() * 100) + east);
    }

    /** Towns of the postcode list without a namesake in their state or near them; at the middle of their postcodes. */
    private List<SourceCity> missingTowns(List<SourceCity> cities) throws IOException {
        Map<String, List<SourceCity>> known = new HashMap<>();
        for (SourceCity city : cities) {
            for (String name : city.names()) {
                known.computeIfAbsent(townKey(name), key -> new ArrayList<>()).add(city);
            }
        }
        List<SourceCity> missing = new ArrayList<>();
        for (SourceCity town : towns()) {
            boolean isKnown = known.getOrDefault(townKey(town.name()), List.of()).stream()
                    .anyMatch(city -> city.admin1().equals(town.admin1()) || city.kilometersTo(town) < SAME_TOWN_KM);
            if (!isKnown) {
                missing.add(town);
            }
        }
        return missing;
    }

    private List<SourceCity> towns() throws IOException {
        Map<String, List<JsonNode>> codes = new TreeMap<>();
        for (JsonNode code : sources.postcodes()) {
            String state = code.get("state").asText();
            if (!NO_TOWNS.contains(state) && code.get("latitude").asDouble() != 0) {
                codes.computeIfAbsent(state + code.get("city").asText(), key -> new ArrayList<>())
                        .add(code);
            }
        }
        List<SourceCity> towns = new ArrayList<>();
        codes.forEach((stateAndName, all) -> {
            String state = stateAndName.substring(0, 2);
            boolean territory = TERRITORIES.contains(state);
            towns.add(SourceCity.ofPostcodes(
                    territory ? state : "US",
                    territory ? "" : state,
                    TownNames.spelled(stateAndName.substring(2)),
                    all.stream()
                            .mapToDouble(code -> code.get("latitude").asDouble())
                            .average()
                            .orElseThrow(),
                    all.stream()
                            .mapToDouble(code -> code.get("longitude").asDouble())
                            .average()
                            .orElseThrow()));
        });
        return towns;
    }

    private static String townKey(String name) {
        return TownNames.variants(NameReader.key(name)).iterator().next().replace(" ", "");
    }
}
