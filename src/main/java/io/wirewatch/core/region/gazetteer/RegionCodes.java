package io.wirewatch.core.region.gazetteer;

import io.wirewatch.core.news.RegionKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a policy can speak of: the codes of regions and the names of areas, without all that lies in them. Safe to share between threads. */
public final class RegionCodes {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> countries = new HashSet<>();
    private final Set<String> groupings = new HashSet<>();
    private final Set<String> areas = new HashSet<>();
    /** Country and name, with a space between. */
    private final Set<String> cities = new HashSet<>();

    private RegionCodes() {}

    /** Those that ship with the program. Reads them anew. */
    public static RegionCodes standard() {
        RegionCodes codes = new RegionCodes();
        codes.readRegions();
        codes.readDivisions();
        Table features = Table.open("features.tsv", 7);
        while (features.next()) {
            codes.areas.add(features.text(5));
        }
        return codes;
    }

    private void readRegions() {
        Table table = Table.open("regions.tsv", 4);
        while (table.next()) {
            String code = table.text(0);
            names.put(code, table.text(2));
            switch (RegionKind.valueOf(table.text(1).toUpperCase(Locale.ROOT))) {
                case COUNTRY -> countries.add(code);
                case GROUPING -> groupings.add(code);
                case MACRO, SUBDIVISION -> {}
            }
        }
    }

    private void readDivisions() {
        Table table = Table.open("subdivisions.tsv", 8);
        while (table.next()) {
            if (!table.isEmpty(0)) {
                names.putIfAbsent(table.text(0), table.text(6));
            }
        }
    }

    /** Code → English name, of countries, divisions, macro-regions and the groupings of ICU. */
    public Map<String, String> names() {
        return Map.copyOf(names);
    }

    public boolean isCountry(String code) {
        return countries.contains(code);
    }

    /** Whether it is a grouping of ICU: a policy may give it other members. */
    public boolean isGrouping(String code) {
        return groupings.contains(code);
    }

    /** The English names of areas that are neither countries nor divisions: "Golan Heights". */
    public Set<String> areas() {
        return Set.copyOf(areas);
    }

    /** Whether a country has a city of this name. Reads all cities when it is asked first, since it is asked seldom. */
    public synchronized boolean hasCity(String name, String country) {
        if (cities.isEmpty()) {
            Table table = Table.open("cities.tsv", 10);
            while (table.next()) {
                cities.add(table.text(1) + " " + table.text(7));
            }
        }
        return cities.contains(country + " " + name);
    }
}
