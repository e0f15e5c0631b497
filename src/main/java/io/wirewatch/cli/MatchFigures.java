package io.wirewatch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a {@link MatchBench} found. The components' names are those of the JSON.
 *
 * @param triedPerItem rules that were looked at
 * @param floor cutting into words alone
 * @param ids matching, told which rules
 * @param evidence matching, told which rules and the words that did it
 * @param bytesPerRule memory of the index beside the rules as they were read
 * @param addMicros one rule added, until the next text is judged by it
 */
record MatchFigures(
        int rules,
        int items,
        int threads,
        double wordsPerItem,
        double matchesPerItem,
        double triedPerItem,
        Speed floor,
        Speed ids,
        Speed evidence,
        double buildSeconds,
        double bytesPerRule,
        Percentiles addMicros) {

    /**
     * How fast.
     *
     * @param textsPerSecond of all threads together
     * @param microsPerText of one thread
     * @param timesFloor the median of the ratios to the turns of the floor
     */
    record Speed(double textsPerSecond, double microsPerText, double timesFloor) {}

    /** A median, and what 99 of 100 stay below. */
    record Percentiles(double p50, double p99) {}

    /** The value at a share of the way from the least to the greatest. */
    static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "%,d rules, %,d items of %.0f words, %s", rules, items, wordsPerItem, Words.count(threads, "thread")));
        lines.add("");
        lines.add(line("%-28s %12s %12s %12s", "", "texts/s", "µs/text", "times floor"));
        lines.add(line("cutting into words (floor)", floor));
        lines.add(line("matching, ids alone", ids));
        lines.add(line("matching with evidence", evidence));
        lines.add("");
        lines.add(line("%-28s %12.2f", "matches per text", matchesPerItem));
        lines.add(line("%-28s %12.1f", "rules tried per text", triedPerItem));
        lines.add(line("%-28s %12.1f", "bytes per rule", bytesPerRule));
        lines.add(line("%-28s %12.3f", "seconds to build", buildSeconds));
        lines.add(line("%-28s %12.1f   (p99 %.1f)", "µs to add a rule, median", addMicros.p50(), addMicros.p99()));
        return lines;
    }

    private static String line(String name, Speed speed) {
        return line(
                "%-28s %,12.0f %12.1f %12.2f", name, speed.textsPerSecond(), speed.microsPerText(), speed.timesFloor());
    }

    private static String line(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
