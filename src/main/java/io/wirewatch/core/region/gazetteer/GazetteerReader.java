package io.wirewatch.core.region.gazetteer;

import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.region.gazetteer.Usage.Form;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts the gazetteer together from its tables: regions, then divisions, then all that lies in them. Used once; not to be shared between
 * threads.
 */
final class GazetteerReader {
    private static final Usage OWN = Usage.everywhere(Usage.NAME);
    private static final Usage LESSER = new Usage(Usage.NAME, Usage.EVERY_LANGUAGE, Form.NAME, true);

    private static final int KNOWN_BESIDE_WORD = 20_000;

    private final Set<String> commonestWords = new HashSet<>();
    private final RegionTree tree;
    private final GroupingNames groupings;
    private final NameReader names = new NameReader();
    private final Places.Builder places = new Places.Builder();
    /** Codes of regions, and GeoNames codes of divisions such as {@code US.OH}, to numbers of places. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final Map<Integer, Double> people = new TreeMap<>();

    GazetteerReader(RegionPolicy policy) {
        this.tree = new RegionTree(policy);
        this.groupings = new GroupingNames(policy);
    }

    Gazetteer read() {
        tree.regions().forEach(this::addRegion);
        tree.regions().stream()
                .filter(region -> region.kind() == RegionKind.SUBDIVISION)
                .forEach(this::joinCountry);
        readDivisions();
        readNamesOfRegions();
        groupings.addTo(names, numbers);
        readCities();
        readCounties();
        readFeatures();
        Table noPlaces = Table.open("no-places.tsv", 1);
        while (noPlaces.next()) {
            for (String words : noPlaces.text(0).split(", ")) {
                names.table().addNoPlace(NameReader.key(words));
            }
        }
        people.forEach(places::population);
        return new Gazetteer(
                tree.byCode(), numbers, places.build(), names.table().build(), names.stems());
    }

    private int number(String code) {
        Integer place = numbers.get(code);
        if (place == null) {
            throw new IllegalStateException("a table of the gazetteer names the unknown region " + code);
        }
        return place;
    }

    private void addRegion(Region region) {
        PlaceClass placeClass =
                switch (region.kind()) {
                    case COUNTRY -> PlaceClass.COUNTRY;
                    case SUBDIVISION -> PlaceClass.DIVISION;
                    case MACRO, GROUPING -> PlaceClass.MACRO;
                };
        int place = places.add(placeClass, region.name());
        places.in(place, placeClass == PlaceClass.COUNTRY ? place : Places.NONE, Places.NONE)
                .region(place, region);
        numbers.put(region.code(), place);
    }

    /** A territory that a policy makes a part of a country. */
    private void joinCountry(Region region) {
        int place = number(region.code());
        places.in(place, number(tree.countryOf(region.code(), region.code())), place);
    }

    /**
     * Puts a place where it lies.
     *
     * @param territory number of what has the country's code: the country, or a part of one under a policy
     * @param division its number, {@link Places#NONE} when unknown
     */
    private void put(int place, int territory, int division) {
        int country = places.country(territory);
        boolean named = division != Places.NONE && places.hasRegion(division);
        if (named || country == territory) {
            places.in(place, division == Places.NONE ? country : places.country(division), division);
        } else {
            places.in(place, country, territory);
        }
    }

    private void readDivisions() {
        Table table = Table.open("subdivisions.tsv", 8);
        while (table.next()) {
            String code = table.text(0);
            String geonames = table.text(1);
            String country = geonames.substring(0, 2);
            if (!numbers.containsKey(country)) {
                continue;
            }
            int place = places.add(PlaceClass.DIVISION, table.text(6));
            places.in(place, places.country(number(tree.countryOf(code, country))), place)
                    .geonamesId(place, table.whole(2));
            if (!table.isEmpty(3)) {
                places.at(place, table.degrees(3), table.degrees(4));
            }
            places.population(place, table.whole(5));
            numbers.put(geonames, place);
            if (!code.isEmpty() && !numbers.containsKey(code)) {
                numbers.put(code, place);
                places.region(place, tree.addDivision(code, table.text(6), country));
            }
            for (String key : table.list(7)) {
                names.table().add(key, place, OWN);
            }
            if (country.equals("US") || country.equals("CA")) {
                names.table()
                        .add(
                                NameReader.key(geonamesOrIso(code, geonames)),
                                place,
                                new Usage(Usage.ALIAS, Usage.EVERY_LANGUAGE, Form.ABBREVIATION, false));
            }
        }
    }

    /** The two letters of a state: GeoNames numbers those of Canada. */
    private static String geonamesOrIso(String code, String geonames) {
        return code.isEmpty() ? geonames.substring(3) : code.substring(3);
    }

    private void readNamesOfRegions() {
        Table middles = Table.open("middles.tsv", 3);
        while (middles.next()) {
            if (numbers.containsKey(middles.text(0))) {
                places.at(number(middles.text(0)), middles.degrees(1), middles.degrees(2));
            }
        }
        readNames("names.tsv");
        readNames("subdivision-names.tsv");
        Table aliases = Table.open("aliases.tsv", 4);
        while (aliases.next()) {
            int place = number(aliases.text(0));
            for (String name : aliases.list(3)) {
                if (!gives(place) || groupings.code(name).isEmpty()) {
                    names.add(name, place, aliases.text(2), aliases.text(1));
                }
            }
        }
        Table abbreviations = Table.open("abbreviations.tsv", 2);
        while (abbreviations.next()) {
            for (String name : abbreviations.list(1)) {
                boolean lastPoint = name.endsWith(".") && name.indexOf('.') == name.length() - 1;
                Form form = lastPoint ? Form.ABBREVIATION : NameReader.formOf(name);
                names.add(
                        name, number(abbreviations.text(0)), new Usage(Usage.ALIAS, Usage.EVERY_LANGUAGE, form, false));
            }
        }
        readDemonyms();
    }

    /** Whether the name of a place gives way to the same name of a grouping. */
    private boolean gives(int place) {
        return places.placeClass(place) == PlaceClass.MACRO;
    }

    private void readNames(String file) {
        Table table = Table.open(file, 3);
        while (table.next()) {
            Integer place = numbers.get(table.text(0));
            if (place != null && !(gives(place) && groupings.has(table.text(2)))) {
                Usage usage = new Usage(Usage.NAME, names.languages(table.text(1)), Form.NAME, false);
                names.table().add(table.letters(), table.start(2), table.end(2), place, usage);
            }
        }
    }

    private void readDemonyms() {
        Table english = Table.open("demonyms-en.tsv", 2);
        while (english.next()) {
            names.addAll(english.text(1), number(english.text(0)), Usage.DEMONYM, "en");
        }
        Table others = Table.open("demonyms.tsv", 3);
        while (others.next()) {
            names.addAll(others.text(2), number(others.text(1)), Usage.DEMONYM, others.text(0));
        }
    }

    private void readCities() {
        Table words = Table.open("common-words.tsv", 2);
        while (words.next()) {
            if (words.whole(1) == 10) {
                commonestWords.add(words.text(0));
            }
        }
        FurtherCityNames further = new FurtherCityNames();
        Table table = Table.open("cities.tsv", 10);
        RegionColumn country = new RegionColumn(table, 1);
        RegionColumn division = new RegionColumn(table, 2);
        while (table.next()) {
            if (country.get() == Places.NONE || isHiddenByWord(table)) {
                continue;
            }
            String name = table.text(7);
            int place = places.add(cityClass(table), name);
            put(place, country.get(), division.get());
            if (tree.isDisputedCity(name)) {
                String disputed = tree.countryOf(name + ", " + table.text(1), table.text(1));
                if (!disputed.equals(table.text(1))) {
                    put(place, number(disputed), Places.NONE);
                }
            }
            places.at(place, table.degrees(4), table.degrees(5))
                    .population(place, table.whole(6))
                    .geonamesId(place, table.whole(0));
            people.merge(country.get(), (double) table.whole(6), Double::sum);
            addKeys(table, 8, place, OWN);
            addKeys(table, 9, place, LESSER);
            further.note(table.text(1), name, table.whole(6), place);
        }
        further.addTo(names);
    }

    /** The number of the region in a column; rows of the same region mostly follow each other. */
    private final class RegionColumn {
        private final Table table;
        private final int column;
        private String code = "";
        private int number = Places.NONE;

        RegionColumn(Table table, int column) {
            this.table = table;
            this.column = column;
        }

        int get() {
            if (!table.is(column, code)) {
                code = table.text(column);
                number = numbers.getOrDefault(code, Places.NONE);
            }
            return number;
        }
    }

    /** A village called On, Is or Call is drowned by the word. */
    private boolean isHiddenByWord(Table table) {
        return table.whole(6) < KNOWN_BESIDE_WORD && commonestWords.contains(table.text(8));
    }

    private static PlaceClass cityClass(Table table) {
        if (table.isEmpty(3)) {
            return PlaceClass.CITY;
        }
        return switch (table.text(3)) {
            case "capital" -> PlaceClass.CAPITAL;
            case "seat" -> PlaceClass.SEAT;
            case "part" -> PlaceClass.PART;
            case "past" -> PlaceClass.PAST;
            default -> PlaceClass.CITY;
        };
    }

    private void addKeys(Table table, int column, int place, Usage usage) {
        char[] letters = table.letters();
        int start = table.start(column);
        for (int at = start; at <= table.end(column); at++) {
            if (at == table.end(column) || letters[at] == '|') {
                names.table().add(letters, start, at, place, usage);
                start = at + 1;
            }
        }
    }

    private void readCounties() {
        Table table = Table.open("areas.tsv", 7);
        while (table.next()) {
            Integer country = numbers.get(table.text(0));
            if (country != null) {
                int place = places.add(PlaceClass.COUNTY, table.text(5));
                put(place, country, numbers.getOrDefault(table.text(1), Places.NONE));
                places.at(place, table.degrees(2), table.degrees(3)).population(place, table.whole(4));
                addKeys(table, 6, place, OWN);
            }
        }
    }

    private void readFeatures() {
        Table table = Table.open("features.tsv", 7);
        while (table.next()) {
            String name = table.text(5);
            int grouping =
                    table.isEmpty(0) ? groupings.code(name).map(this::number).orElse(Places.NONE) : Places.NONE;
            if (grouping != Places.NONE) {
                places.at(grouping, table.degrees(2), table.degrees(3));
                continue;
            }
            int place = places.add(featureClass(table.text(4)), name);
            String country = tree.countryOf(name, table.text(0));
            if (!country.isEmpty()) {
                boolean own = country.equals(table.text(0));
                put(place, number(country), own ? numbers.getOrDefault(table.text(1), Places.NONE) : Places.NONE);
            }
            places.at(place, table.degrees(2), table.degrees(3)).population(place, 1_000_000);
            names.add(name, place, OWN);
            for (String other : table.list(6)) {
                if (table.isEmpty(0) && groupings.code(other).isPresent()) {
                    continue;
                }
                names.add(other, place, new Usage(Usage.ALIAS, Usage.EVERY_LANGUAGE, NameReader.formOf(other), false));
            }
        }
    }

    private static PlaceClass featureClass(String kind) {
        return switch (kind) {
            case "water" -> PlaceClass.WATER;
            case "quarter" -> PlaceClass.PART;
            default -> PlaceClass.LAND;
        };
    }
}
