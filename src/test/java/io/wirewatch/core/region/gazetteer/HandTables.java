package io.wirewatch.core.region.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is set down by hand and goes before what the sources say: points and names of states in {@code states.tsv}, codes and
 * further names of divisions in {@code iso-codes.tsv}.
 */
final class HandTables {
    static final Path FOLDER = Path.of("src/test/gazetteer");

    private final Map<String, String[]> states = new HashMap<>();
    private final Map<String, String> isoCodes = new TreeMap<>();
    private final Set<String> redrawn = new HashSet<>();
    private final Map<String, List<String>> furtherNames = new HashMap<>();

    static HandTables read() throws IOException {
        HandTables tables = new HandTables();
        for (String[] row : rows(FOLDER.resolve("states.tsv"))) {
            tables.states.put(row[0], row);
        }
        for (String[] row : rows(FOLDER.resolve("iso-codes.tsv"))) {
            if (!row[1].equals("*")) {
                tables.isoCodes.put(row[0], row[1].replaceAll("[-!]$", ""));
            }
            if (row[1].endsWith("!")) {
                tables.redrawn.add(row[0]);
            }
            tables.furtherNames.put(row[0], row[2].isEmpty() ? List.of() : List.of(row[2].split("\\|")));
        }
        return tables;
    }

    /** Codes by GeoNames code; empty where the division is known to have none. */
    Map<String, String> isoCodes() {
        return isoCodes;
    }

    /** Whether the code meant another division when the translations were made, so that they are not to be used. */
    boolean isRedrawn(String code) {
        return redrawn.contains(code);
    }

    List<String> furtherNames(String code) {
        return furtherNames.getOrDefault(code, List.of());
    }

    boolean isState(String iso) {
        return states.containsKey(iso);
    }

    /** The name to show: a state's by hand, or the further name with a sign of equality before it. */
    String name(String code, String iso, String otherwise) {
        if (isState(iso)) {
            return states.get(iso)[1];
        }
        return furtherNames.getOrDefault(code, List.of()).stream()
                .filter(name -> name.startsWith("="))
                .map(name -> name.substring(1))
                .findFirst()
                .orElse(otherwise);
    }

    /** Latitude and longitude, or null. */
    String[] point(String iso) {
        return isState(iso) ? new String[] {states.get(iso)[2], states.get(iso)[3]} : null;
    }

    static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
