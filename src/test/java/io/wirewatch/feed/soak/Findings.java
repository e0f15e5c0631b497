package io.wirewatch.feed.soak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a soak came to: figures, and what is wrong. Of each kind of fault the first few are kept as examples. */
final class Findings {
    private static final int EXAMPLES = 5;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, List<String>> examples = new LinkedHashMap<>();
    private final List<String> figures = new ArrayList<>();

    /** @param kind the same for all that are to be counted together */
    void wrong(String kind, String example) {
        counts.merge(kind, 1, Integer::sum);
        List<String> kept = examples.computeIfAbsent(kind, unknown -> new ArrayList<>());
        if (kept.size() < EXAMPLES) {
            kept.add(example);
        }
    }

    void figure(String format, Object... values) {
        figures.add(String.format(Locale.ROOT, format, values));
    }

    boolean isClean() {
        return counts.isEmpty();
    }

    /** How often something of this kind was found. */
    int count(String kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** For people: the figures, then what is wrong, a line each. */
    List<String> report() {
        List<String> lines = new ArrayList<>(figures);
        counts.forEach((kind, count) -> lines.add("WRONG " + kind + ": " + count + ", such as " + examples.get(kind)));
        if (isClean()) {
            lines.add("nothing wrong");
        }
        return lines;
    }
}
