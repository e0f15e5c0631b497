package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Places;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which places the earlier items of a source spoke of. A local paper means local places, and this is how its neighborhood is known. Bounded:
 * of what is rarely named the oldest is forgotten. Immutable; {@link #with} makes the next one.
 *
 * @param items how many items it knows of
 * @param countries ISO 3166-1 code → in how many items it was named
 * @param divisions ISO 3166-2 or GeoNames code → in how many items a place in it was named
 * @param places key of a place → in how many items it was named
 */
public record SourceProfile(
        int items, Map<String, Integer> countries, Map<String, Integer> divisions, Map<String, Integer> places) {
    public static final SourceProfile EMPTY = new SourceProfile(0, Map.of(), Map.of(), Map.of());

    private static final int MOST_COUNTRIES = 60;
    private static final int MOST_DIVISIONS = 100;
    private static final int MOST_PLACES = 300;

    /** Counts are halved when a source reaches so many items, so that it may change its mind. */
    private static final int HALVED_AT = 500;

    public SourceProfile {
        countries = copy(countries);
        divisions = copy(divisions);
        places = copy(places);
    }

    /** JSON leaves out what is empty. */
    private static Map<String, Integer> copy(Map<String, Integer> counts) {
        return counts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** With what one more item spoke of. */
    SourceProfile with(Iterable<Integer> named, Places gazetteer) {
        Map<String, Integer> seenCountries = new LinkedHashMap<>();
        Map<String, Integer> seenDivisions = new LinkedHashMap<>();
        Map<String, Integer> seenPlaces = new LinkedHashMap<>();
        for (int place : named) {
            put(seenCountries, gazetteer.countryCode(place), MOST_COUNTRIES);
            put(seenDivisions, divisionKey(gazetteer, place), MOST_DIVISIONS);
            if (gazetteer.region(place) == null) {
                put(seenPlaces, placeKey(gazetteer, place), MOST_PLACES);
            }
        }
        SourceProfile next = new SourceProfile(
                items + 1,
                sum(countries, seenCountries, MOST_COUNTRIES),
                sum(divisions, seenDivisions, MOST_DIVISIONS),
                sum(places, seenPlaces, MOST_PLACES));
        return next.items >= HALVED_AT ? next.halved() : next;
    }

    /** Of an item that names more than can be kept, what it names first. */
    private static void put(Map<String, Integer> seen, String key, int most) {
        if (key != null && seen.size() < most) {
            seen.put(key, 1);
        }
    }

    private static Map<String, Integer> sum(Map<String, Integer> before, Map<String, Integer> seen, int most) {
        Map<String, Integer> counts = new LinkedHashMap<>(before);
        seen.forEach((key, one) -> {
            Integer count = counts.remove(key);
            counts.put(key, count == null ? one : count + one);
        });
        while (counts.size() > most) {
            counts.remove(rarest(counts));
        }
        return counts;
    }

    /** Of the rarest the one that was not named for longest: counting puts a key at the end. */
    private static String rarest(Map<String, Integer> counts) {
        String rarest = null;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() < least) {
                least = entry.getValue();
                rarest = entry.getKey();
            }
        }
        return rarest;
    }

    private SourceProfile halved() {
        return new SourceProfile(items / 2, halved(countries), halved(divisions), halved(places));
    }

    private static Map<String, Integer> halved(Map<String, Integer> counts) {
        Map<String, Integer> halves = new LinkedHashMap<>();
        counts.forEach((key, count) -> {
            if (count > 1) {
                halves.put(key, count / 2);
            }
        });
        return halves;
    }

    static String divisionKey(Places gazetteer, int place) {
        int division = gazetteer.division(place);
        if (division == Places.NONE) {
            return null;
        }
        String code = gazetteer.divisionCode(place);
        return code == null ? gazetteer.countryCode(place) + "." + gazetteer.name(division) : code;
    }

    /** The same for the same place in other versions of the gazetteer. */
    static String placeKey(Places gazetteer, int place) {
        Long id = gazetteer.geonamesId(place);
        return id == null ? divisionKey(gazetteer, place) + ":" + gazetteer.name(place) : id.toString();
    }

    /** The share of earlier items that named a place in this country; 0 for an unknown source. */
    double country(String code) {
        return share(countries, code);
    }

    double division(String key) {
        return share(divisions, key);
    }

    double place(String key) {
        return places.isEmpty() ? 0 : Math.min(1, places.getOrDefault(key, 0) / 3.0);
    }

    /** The division that it speaks of most; null when there is none. */
    String home() {
        String home = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : divisions.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                home = entry.getKey();
            }
        }
        return home;
    }

    /** From 0 for a source that speaks of the whole world to nearly 1 for one that always speaks of one division. */
    double localness() {
        String home = home();
        return home == null ? 0 : divisions.get(home) / (items + 2.0);
    }

    private double share(Map<String, Integer> counts, String key) {
        return key == null ? 0 : counts.getOrDefault(key, 0) / (items + 1.0);
    }
}
