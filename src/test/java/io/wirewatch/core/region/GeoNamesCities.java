package io.wirewatch.core.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What GeoNames says of cities: the lines of {@code cities.tsv}, out of the file {@code cities1000.txt}. */
final class GeoNamesCities {
    private static final int SMALLEST = 50_000;
    private static final int SMALLEST_WHERE_LOCAL_NEWS_IS_ENGLISH = 15_000;
    private static final int SMALLEST_WITH_OTHER_NAMES = 300_000;
    private static final Set<String> ENGLISH_LOCAL_NEWS = Set.of("US", "CA", "GB", "AU", "NZ", "IE");
    /** Seats of government beside the capital; the file gives the same feature code to several camps and quarters. */
    private static final Set<String> SEATS = Set.of("La Paz", "Cotonou", "The Hague", "Putrajaya");

    private static final Map<String, String> CANADA = Map.ofEntries(
            Map.entry("01", "AB"),
            Map.entry("02", "BC"),
            Map.entry("03", "MB"),
            Map.entry("04", "NB"),
            Map.entry("05", "NL"),
            Map.entry("07", "NS"),
            Map.entry("08", "ON"),
            Map.entry("09", "PE"),
            Map.entry("10", "QC"),
            Map.entry("11", "SK"),
            Map.entry("12", "YT"),
            Map.entry("13", "NT"),
            Map.entry("14", "NU"));
    private static final Map<String, String> AUSTRALIA =
            Map.of("01", "ACT", "02", "NSW", "03", "NT", "04", "QLD", "05", "SA", "06", "TAS", "07", "VIC", "08", "WA");

    private GeoNamesCities() {}

    static List<String> lines(Path cities1000) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(cities1000)) {
            String[] row = line.split("\t", -1);
            if (isWanted(row)) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing((String[] row) -> row[8]).thenComparing(row -> Long.valueOf(row[0])));
        return rows.stream().map(GeoNamesCities::line).toList();
    }

    private static boolean isWanted(String[] row) {
        if (isCapital(row)) {
            return true;
        }
        int least = ENGLISH_LOCAL_NEWS.contains(row[8]) ? SMALLEST_WHERE_LOCAL_NEWS_IS_ENGLISH : SMALLEST;
        return population(row) >= least
                && (row[7].equals("PPL") || row[7].startsWith("PPLA"))
                && row[1].length() >= 3
                && !row[1].startsWith("City of ");
    }

    private static boolean isCapital(String[] row) {
        return row[7].equals("PPLC") || (row[7].equals("PPLG") && SEATS.contains(row[1]));
    }

    private static long population(String[] row) {
        return row[14].isEmpty() ? 0 : Long.parseLong(row[14]);
    }

    private static String line(String[] row) {
        boolean manyNames = isCapital(row) || population(row) >= SMALLEST_WITH_OTHER_NAMES;
        return String.join(
                "\t",
                row[0],
                row[8],
                subdivision(row[8], row[10]),
                isCapital(row) ? "capital" : "city",
                degrees(row[4]),
                degrees(row[5]),
                Long.toString(population(row)),
                row[1].replace('’', '\''),
                String.join("|", keys(row, manyNames)));
    }

    private static String degrees(String value) {
        return String.format(Locale.ROOT, "%.2f", Double.parseDouble(value));
    }

    private static String subdivision(String country, String admin1) {
        return switch (country) {
            case "US" -> "US-" + admin1;
            case "CA" -> CANADA.containsKey(admin1) ? "CA-" + CANADA.get(admin1) : "";
            case "AU" -> AUSTRALIA.containsKey(admin1) ? "AU-" + AUSTRALIA.get(admin1) : "";
            case "GB" -> Set.of("ENG", "SCT", "WLS", "NIR").contains(admin1) ? "GB-" + admin1 : "";
            default -> "";
        };
    }

    /** The folded main name, then those of the alternate names that look like names; the file gives neither language nor kind. */
    private static Set<String> keys(String[] row, boolean manyNames) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(NameIndex.key(row[1]));
        for (String name : manyNames ? row[3].split(",") : new String[0]) {
            if (looksLikeAName(name)) {
                keys.add(NameIndex.key(name));
            }
        }
        return keys;
    }

    private static boolean looksLikeAName(String name) {
        if (name.isBlank() || name.length() > 30 || !name.codePoints().allMatch(GeoNamesCities::isNameCharacter)) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(name.codePointAt(0));
        return switch (script) {
            case LATIN ->
                name.length() >= 5
                        && Character.isUpperCase(name.codePointAt(0))
                        && name.chars().anyMatch(Character::isLowerCase)
                        && !name.endsWith("'");
            case HAN -> name.length() >= 2 && name.length() <= 6;
            case CYRILLIC,
                    GREEK,
                    ARABIC,
                    HEBREW,
                    HANGUL,
                    KATAKANA,
                    THAI,
                    DEVANAGARI,
                    BENGALI,
                    ARMENIAN,
                    GEORGIAN,
                    ETHIOPIC ->
                name.length()
                        >= (script == Character.UnicodeScript.HANGUL || script == Character.UnicodeScript.KATAKANA
                                ? 2
                                : 4);
            default -> false;
        };
    }

    private static boolean isNameCharacter(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || c == ' '
                || c == '-'
                || c == '\''
                || c == '.'
                || c == 'ー'
                || c == '・';
    }
}
