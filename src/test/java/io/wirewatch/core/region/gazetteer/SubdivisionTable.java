package io.wirewatch.core.region.gazetteer;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lines of {@code subdivisions.tsv} and {@code subdivision-names.tsv}. */
final class SubdivisionTable {
    private static final List<String> LANGUAGES = List.of(
            "ar", "bn", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja", "ko", "nl",
            "no", "pl", "pt", "ro", "ru", "sv", "th", "tr", "uk", "ur", "vi", "zh");

    private final Map<String, String> divisions;
    private final Map<String, String> isoCodes;
    private final Map<String, String> ids = new TreeMap<>();
    private final Map<String, Map<String, String>> translations = new TreeMap<>();
    private final Map<String, List<SourceCity>> cities;
    private final HandTables hand;
    private final Map<String, Integer> words;
    private final Set<String> countries;

    SubdivisionTable(
            GazetteerSources sources,
            Map<String, List<SourceCity>> cities,
            HandTables hand,
            Map<String, Integer> words,
            Set<String> countries)
            throws IOException {
        this.divisions = sources.divisions(1);
        this.isoCodes = IsoCodes.match(sources, hand.isoCodes());
        this.cities = cities;
        this.hand = hand;
        this.words = words;
        this.countries = countries;
        for (String[] row : sources.divisionIds()) {
            String name = divisions.get(row[0]);
            if (name != null && DivisionNames.bare(name).equals(DivisionNames.bare(row[1]))) {
                ids.put(row[0], row[3]);
            }
        }
        for (String language : sources.subdivisionLanguages()) {
            translations.put(language, sources.subdivisionNames(language));
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        divisions.forEach((code, name) -> {
            List<SourceCity> inside = cities.getOrDefault(code, List.of());
            String iso = isoCodes.getOrDefault(code, "");
            String[] point = point(iso, inside);
            lines.add(String.join(
                    "\t",
                    iso,
                    code,
                    ids.getOrDefault(code, ""),
                    point[0],
                    point[1],
                    Long.toString(population(inside)),
                    englishName(code, name),
                    String.join("|", keys(code))));
        });
        return lines;
    }

    /** Names in other languages that are not among the names of all languages: code, languages, folded name. */
    List<String> nameLines() {
        List<String> lines = new ArrayList<>();
        isoCodes.forEach((code, iso) -> {
            Set<String> known = keys(code);
            Map<String, Set<String>> languages = new TreeMap<>();
            for (String language : LANGUAGES) {
                String name = translation(language, code);
                if (name != null) {
                    for (String key : DivisionNames.keys(name)) {
                        if (!known.contains(key) && isAName(key) && !countries.contains(key)) {
                            languages.computeIfAbsent(key, k -> new TreeSet<>()).add(language);
                        }
                    }
                }
            }
            languages.forEach((key, used) -> lines.add(String.join("\t", code, String.join(" ", used), key)));
        });
        return lines;
    }

    Map<String, String> isoCodes() {
        return isoCodes;
    }

    /** All names of the states whose mere name means them before a town of that name: those of the United States, Canada and Australia. */
    Set<String> stateNames() {
        Set<String> names = new TreeSet<>();
        isoCodes.forEach((code, iso) -> {
            if (Set.of("US", "CA", "AU").contains(code.substring(0, 2))) {
                names.addAll(keys(code));
            }
        });
        return names;
    }

    private String translation(String language, String code) {
        return hand.isRedrawn(code)
                ? null
                : translations.getOrDefault(language, Map.of()).get(isoCodes.getOrDefault(code, ""));
    }

    private String englishName(String code, String name) {
        String english = translation("en", code);
        return hand.name(code, isoCodes.getOrDefault(code, ""), english == null ? name : english);
    }

    /** GeoNames' name, the English one, that in the main language of the country, and those added by hand. */
    private Set<String> keys(String code) {
        String iso = isoCodes.getOrDefault(code, "");
        String language = ULocale.addLikelySubtags(new ULocale("und_" + code.substring(0, 2)))
                .getLanguage();
        Set<String> all = new LinkedHashSet<>();
        all.addAll(DivisionNames.keys(englishName(code, divisions.get(code))));
        all.addAll(DivisionNames.keys(divisions.get(code)));
        String local = translation(language, code);
        if (local != null) {
            all.addAll(DivisionNames.keys(local));
        }
        boolean meansAState = hand.isState(iso);
        all.removeIf(key -> !isAName(key) || (countries.contains(key) && !meansAState));
        hand.furtherNames(code).forEach(name -> all.add(NameReader.key(name)));
        if (all.isEmpty()) {
            all.add(NameReader.key(divisions.get(code)) + " region");
        }
        return all;
    }

    /** Neither a letter or two, nor a common word: there is a district called Central. Two common words, as in New Jersey, are a name. */
    private boolean isAName(String key) {
        int least = key.isEmpty() || key.charAt(0) < 0x0E00 ? 3 : 2;
        return key.length() >= least
                && key.codePoints().anyMatch(Character::isLetter)
                && (key.contains(" ") || !CityNames.allCommon(key, words))
                && !DivisionNames.isOnlyKinds(key);
    }

    private String[] point(String iso, List<SourceCity> inside) {
        String[] byHand = hand.point(iso);
        if (byHand != null) {
            return byHand;
        }
        if (inside.isEmpty()) {
            return new String[] {"", ""};
        }
        Middle middle = Middle.of(inside);
        return new String[] {CityTable.degrees(middle.lat(), 2), CityTable.degrees(middle.lon(), 2)};
    }

    static long population(List<SourceCity> inside) {
        return inside.stream()
                .filter(city -> !CityTable.kind(city).equals("part"))
                .mapToLong(SourceCity::population)
                .sum();
    }
}
