package io.wirewatch.core.news;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands after {@code when:}, and says what is wrong with it. */
final class ConditionParser {
    static final int MOST_ITEMS = 1_000;
    private static final Duration LEAST_TIME = Duration.ofMinutes(1);
    private static final Duration MOST_WITHIN = Duration.ofDays(30);
    private static final Duration MOST_SILENT = Duration.ofDays(365);

    private static final Pattern SILENT = Pattern.compile("silent\\s+for\\s+(.+)");
    private static final Pattern COUNT = Pattern.compile("(count\\b.*?)\\bwithin\\b(.*)");
    private static final Pattern AT_LEAST = Pattern.compile("(count|sources|countries)\\s*>=\\s*(\\d{1,6})(?:\\s+|$)");
    private static final String EXAMPLE = "count >= 5 sources >= 3 within 1h";

    private ConditionParser() {}

    static Condition parse(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        Matcher silent = SILENT.matcher(text);
        if (text.equals("each")) {
            return Condition.EACH;
        }
        if (text.equals("surge")) {
            return Condition.SURGE;
        }
        if (silent.matches()) {
            return new Condition.SilentFor(time(silent.group(1), "silent for", MOST_SILENT, "silent for 6h"));
        }
        if (text.startsWith("count")) {
            return count(text);
        }
        throw new IllegalArgumentException("expected each, count, surge or silent for, such as " + EXAMPLE
                + " or silent for 6h, but is: " + written.strip());
    }

    private static Condition count(String text) {
        Matcher parts = COUNT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a count needs a time to count in, such as " + EXAMPLE);
        }
        Map<String, Integer> least = least(parts.group(1).strip());
        Duration within = time(parts.group(2), "within", MOST_WITHIN, EXAMPLE);
        int items = least.getOrDefault("count", 0);
        int sources = least.getOrDefault("sources", 1);
        int countries = least.getOrDefault("countries", 0);
        require(items >= 1 && items <= MOST_ITEMS, "count must be 1 to " + MOST_ITEMS, items);
        require(sources >= 1 && sources <= items, "sources must be 1 to " + items + ", as many as items", sources);
        require(countries <= items, "countries must be " + items + " at most, as many as items", countries);
        return new Condition.Count(items, sources, countries, within);
    }

    private static Map<String, Integer> least(String text) {
        Map<String, Integer> least = new HashMap<>();
        Matcher part = AT_LEAST.matcher(text);
        int end = 0;
        while (part.find() && part.start() == end) {
            if (least.put(part.group(1), Integer.parseInt(part.group(2))) != null) {
                throw new IllegalArgumentException(part.group(1) + " stands twice; expected such as " + EXAMPLE);
            }
            end = part.end();
        }
        if (end < text.length()) {
            throw new IllegalArgumentException("expected count >= n, sources >= n or countries >= n, such as " + EXAMPLE
                    + ", at: " + text.substring(end));
        }
        return least;
    }

    private static Duration time(String written, String what, Duration most, String example) {
        Duration time = Durations.parse(written)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a time after " + what + ", such as " + example + ", but is: " + written.strip()));
        require(
                time.compareTo(LEAST_TIME) >= 0 && time.compareTo(most) <= 0,
                "the time after " + what + " must be " + Durations.print(LEAST_TIME) + " to " + Durations.print(most),
                Durations.print(time));
        return time;
    }

    private static void require(boolean holds, String what, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(what + ", but is: " + value);
        }
    }
}
