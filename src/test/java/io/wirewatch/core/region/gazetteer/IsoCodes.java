package io.wirewatch.core.region.gazetteer;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the ISO 3166-2 code of each of GeoNames' first-level divisions: by the country and the name in any language of CLDR, then by
 * the bare name, then by a name that differs in a letter or two. A code goes to one division only, and never by guess: two that fit
 * give none. Corrections made by hand come first.
 */
final class IsoCodes {
    private final Map<String, Map<String, Set<String>>> codesByName = new HashMap<>();
    private final Set<String> top;
    private final Map<String, String> found = new TreeMap<>();
    private final Set<String> used = new HashSet<>();

    private IsoCodes(GazetteerSources sources) throws IOException {
        top = sources.topSubdivisions();
        for (String language : sources.subdivisionLanguages()) {
            sources.subdivisionNames(language)
                    .forEach((code, name) -> DivisionNames.keys(name).forEach(key -> codesByName
                            .computeIfAbsent(code.substring(0, 2), country -> new HashMap<>())
                            .computeIfAbsent(key, k -> new TreeSet<>())
                            .add(code)));
        }
    }

    /** ISO codes by GeoNames code. */
    static Map<String, String> match(GazetteerSources sources, Map<String, String> corrections) throws IOException {
        IsoCodes codes = new IsoCodes(sources);
        corrections.forEach(codes::give);
        Map<String, String> divisions = sources.divisions(1);
        divisions.forEach((division, name) -> codes.give(division, codes.byKey(division, NameReader.key(name))));
        divisions.forEach((division, name) -> codes.give(division, codes.byKey(division, DivisionNames.bare(name))));
        divisions.forEach(
                (division, name) -> codes.give(division, codes.byLikeName(division, DivisionNames.bare(name))));
        codes.found.values().removeIf(String::isEmpty);
        return codes.found;
    }

    private void give(String division, String code) {
        if (code != null && !found.containsKey(division) && (code.isEmpty() || used.add(code))) {
            found.put(division, code);
        }
    }

    private String byKey(String division, String key) {
        return only(codesByName.getOrDefault(division.substring(0, 2), Map.of()).getOrDefault(key, Set.of()));
    }

    private String byLikeName(String division, String key) {
        Set<String> like = new TreeSet<>();
        codesByName.getOrDefault(division.substring(0, 2), Map.of()).forEach((name, codes) -> {
            if (isLike(key, name)) {
                like.addAll(codes);
            }
        });
        return only(like);
    }

    /** Of the codes not yet given the only one, or the only one that lies directly below the country. */
    private String only(Set<String> codes) {
        Set<String> free = new TreeSet<>(codes);
        free.removeAll(used);
        if (free.size() > 1) {
            free.retainAll(top);
        }
        return free.size() == 1 ? free.iterator().next() : null;
    }

    private static boolean isLike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int allowed = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
        return allowed > 0 && one.charAt(0) == other.charAt(0) && distance(one, other) <= allowed;
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
