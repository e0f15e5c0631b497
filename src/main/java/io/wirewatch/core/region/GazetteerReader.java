package io.wirewatch.core.region;

import io.wirewatch.core.news.PlaceKind;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.region.Sense.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts the gazetteer together from its data files. Used once; not to be shared between threads. */
final class GazetteerReader {
    /** A country outweighs a city of a hundred million, a state one of a million: their names mean them unless the text says otherwise. */
    private static final double COUNTRY_PRIOR = 8.3;

    private static final double SUBDIVISION_PRIOR = 6.5;
    private static final double CAPITAL_BONUS = 1;
    private static final long LITTLE_KNOWN_BELOW = 100_000;

    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Place> cities = new HashMap<>();
    private final NameIndex.Builder names = new NameIndex.Builder();

    Gazetteer read() {
        Map<String, Double[]> middles = middles();
        DataFile.rows("regions.tsv", 4).forEach(row -> addRegion(row, middles));
        DataFile.rows("subdivisions.tsv", 5).forEach(this::addSubdivision);
        DataFile.rows("names.tsv", 3).forEach(this::addIcuName);
        DataFile.rows("aliases.tsv", 4).forEach(row -> addNames(row[0], row[1], row[2], row[3].split("\\|")));
        DataFile.rows("demonyms-en.tsv", 2).forEach(row -> addNames(row[0], "en", Sense.DEMONYM, words(row[1])));
        DataFile.rows("demonyms.tsv", 3).forEach(row -> addNames(row[1], row[0], Sense.DEMONYM, words(row[2])));
        DataFile.rows("cities.tsv", 9).forEach(this::addCity);
        DataFile.rows("city-names.tsv", 4).forEach(this::addCityNames);
        Guards guards = new Guards(DataFile.rows("guards.tsv", 2));
        guards.phrases().forEach(names::addNoPlace);
        return new Gazetteer(regions, names.build(), guards);
    }

    private static Map<String, Double[]> middles() {
        Map<String, Double[]> middles = new HashMap<>();
        for (String[] row : DataFile.rows("middles.tsv", 3)) {
            middles.put(row[0], new Double[] {Double.valueOf(row[1]), Double.valueOf(row[2])});
        }
        return middles;
    }

    private void addRegion(String[] row, Map<String, Double[]> middles) {
        RegionKind kind = RegionKind.valueOf(row[1].toUpperCase(Locale.ROOT));
        List<String> within = row[3].isEmpty() ? List.of() : List.of(row[3].split(" "));
        regions.put(row[0], new Region(row[0], row[2], kind, within));
        Double[] middle = middles.getOrDefault(row[0], new Double[2]);
        boolean country = kind == RegionKind.COUNTRY;
        places.put(
                row[0],
                new Place(
                        row[2],
                        country ? PlaceKind.COUNTRY : PlaceKind.AREA,
                        row[0],
                        country ? row[0] : null,
                        null,
                        null,
                        middle[0],
                        middle[1],
                        COUNTRY_PRIOR,
                        false));
    }

    private void addSubdivision(String[] row) {
        String country = row[0].substring(0, 2);
        List<String> within = new ArrayList<>(List.of(country));
        within.addAll(regions.get(country).within());
        regions.put(row[0], new Region(row[0], row[1], RegionKind.SUBDIVISION, within));
        Place place = new Place(
                row[1],
                PlaceKind.SUBDIVISION,
                row[0],
                country,
                row[0],
                null,
                Double.valueOf(row[2]),
                Double.valueOf(row[3]),
                SUBDIVISION_PRIOR,
                false);
        places.put(row[0], place);
        names.add(row[1], new Sense(place, Sense.NAME, Sense.EVERY_LANGUAGE, Form.NAME, false));
        for (String name : row[4].isEmpty() ? new String[0] : row[4].split("\\|")) {
            names.add(name, new Sense(place, Sense.ALIAS, Sense.EVERY_LANGUAGE, subdivisionForm(name), false));
        }
        if (country.equals("US") || country.equals("CA")) {
            names.add(
                    row[0].substring(3), new Sense(place, Sense.ALIAS, Sense.EVERY_LANGUAGE, Form.ABBREVIATION, false));
        }
    }

    private static Form subdivisionForm(String name) {
        return name.endsWith(".") && name.indexOf('.') == name.length() - 1 ? Form.ABBREVIATION : formOf(name);
    }

    private void addIcuName(String[] row) {
        names.addKey(row[2], new Sense(places.get(row[0]), Sense.NAME, languages(row[1]), Form.NAME, false));
    }

    private void addNames(String code, String languages, String reason, String[] all) {
        for (String name : all) {
            addName(code, languages, reason, name);
        }
    }

    private void addName(String code, String languages, String reason, String name) {
        Form form = formOf(name);

        if (reason.equals(Sense.DEMONYM) && !languages.equals("en") && Character.isLowerCase(name.codePointAt(0))) {
            form = Form.WORD;
        }
        Place place = places.get(code);
        if (place != null) {
            names.add(name, new Sense(place, reason, languages(languages), form, false));
        }
    }

    /** Short names in capitals are words when written otherwise: us, who, it. */
    private static Form formOf(String name) {
        boolean capitals = name.length() <= 8
                && name.codePoints().anyMatch(Character::isUpperCase)
                && name.codePoints().noneMatch(Character::isLowerCase);
        return capitals ? Form.CAPITALS : Form.NAME;
    }

    private static String languages(String list) {
        return list.equals("*") ? Sense.EVERY_LANGUAGE : " " + list + " ";
    }

    private void addCity(String[] row) {
        boolean capital = row[3].equals("capital");
        long population = Long.parseLong(row[6]);
        double prior = Math.log10((double) Math.max(population, 1000)) + (capital ? CAPITAL_BONUS : 0);
        String subdivision = row[2].isEmpty() ? null : row[2];
        Place city = new Place(
                row[7],
                PlaceKind.CITY,
                subdivision != null && regions.containsKey(subdivision) ? subdivision : row[1],
                row[1],
                subdivision,
                Long.valueOf(row[0]),
                Double.valueOf(row[4]),
                Double.valueOf(row[5]),
                prior,
                !capital && population < LITTLE_KNOWN_BELOW);
        cities.merge(row[1] + "\t" + row[7], city, (a, b) -> a.prior() >= b.prior() ? a : b);
        Sense own = new Sense(city, Sense.NAME, Sense.EVERY_LANGUAGE, Form.NAME, false);
        Sense other = new Sense(city, Sense.NAME, Sense.EVERY_LANGUAGE, Form.NAME, true);
        String[] keys = row[8].split("\\|");
        for (int i = 0; i < keys.length; i++) {
            names.addKey(keys[i], i == 0 ? own : other);
        }
    }

    private void addCityNames(String[] row) {
        Place city = cities.get(row[0] + "\t" + row[1]);
        if (city == null) {
            throw new IllegalStateException("city-names.tsv names an unknown city: " + row[0] + " " + row[1]);
        }
        for (String name : row[3].split("\\|")) {
            names.add(name, new Sense(city, Sense.NAME, languages(row[2]), formOf(name), false));
        }
    }

    /** Spells out a list of words: "Dane(s), rus(o|a)" is Dane, Danes, ruso, rusa. */
    private static String[] words(String list) {
        List<String> words = new ArrayList<>();
        for (String item : list.split(",")) {
            String word = item.strip();
            int open = word.indexOf('(');
            if (open < 0) {
                words.add(word);
                continue;
            }
            String stem = word.substring(0, open);
            String ends = word.substring(open + 1, word.length() - 1);
            if (!ends.contains("|")) {
                words.add(stem);
            }
            for (String end : ends.split("\\|", -1)) {
                words.add(stem + end);
            }
        }
        return words.toArray(String[]::new);
    }
}
