package io.wirewatch.cli;

import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.history.BacktestResult;
import io.wirewatch.history.Comparison;
import io.wirewatch.history.Example;
import io.wirewatch.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a backtest found, for a person or as JSON.
 *
 * @param other the rule it is compared with, or null
 * @param comparison null when it is compared with none
 */
record RulesBacktestReport(Rule rule, BacktestResult result, Rule other, Comparison comparison) {
    private static final Duration BY_HOUR_UP_TO = Duration.ofDays(2);
    private static final int HEADLINES = 5;
    private static final int MOST_BARS = 100;
    private static final DateTimeFormatter DAY = format("EEE uuuu-MM-dd");
    private static final DateTimeFormatter HOUR = format("EEE uuuu-MM-dd HH:00");
    private static final DateTimeFormatter MINUTE = format("uuuu-MM-dd HH:mm");

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    void print(Console console, boolean json) {
        if (json) {
            console.line(Json.line(asMap()));
            return;
        }
        console.line(console.bold(Terminal.safe(rule.name())) + "  " + Terminal.safe(rule.query()));
        console.line(MINUTE.format(result.from()) + " to " + MINUTE.format(result.to()) + " UTC; alerts opened:");
        console.line("");
        BarChart.ofProcess().lines(bars()).forEach(console::line);
        console.line("");
        totals().forEach(console::line);
        printExamples(console, "Most typical", result.typical());
        printExamples(console, "Most marginal", result.marginal());
        if (comparison != null) {
            printComparison(console);
        }
    }

    private List<BarChart.Bar> bars() {
        boolean byHour = Duration.between(result.from(), result.to()).compareTo(BY_HOUR_UP_TO) <= 0;
        ChronoUnit unit = byHour ? ChronoUnit.HOURS : ChronoUnit.DAYS;
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Instant at = result.from().truncatedTo(unit); at.isBefore(result.to()); at = at.plus(1, unit)) {
            int opened = result.openedByHour().subMap(at, at.plus(1, unit)).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            bars.add(new BarChart.Bar((byHour ? HOUR : DAY).format(at), opened));
        }
        return bars.size() <= MOST_BARS ? bars : bars.subList(firstAboveZero(bars), bars.size());
    }

    /** Who asks for all that ever was is not shown the empty years before. */
    private static int firstAboveZero(List<BarChart.Bar> bars) {
        int last = bars.size() - 1;
        return IntStream.range(0, last)
                .filter(at -> bars.get(at).value() > 0)
                .findFirst()
                .orElse(last);
    }

    private List<String> totals() {
        List<String> lines = new ArrayList<>();
        lines.add("  items      %,d, of which %,d could match and %,d did"
                .formatted(result.items(), result.candidates(), result.matched()));
        lines.add("  alerts     %,d opened, %,d updated, %,d closed"
                .formatted(result.opened().size(), result.updated(), result.closed()));
        if (!result.held().isEmpty()) {
            lines.add("  held back  "
                    + result.held().entrySet().stream()
                            .map(held -> "%,d %s".formatted(held.getValue(), words(held.getKey())))
                            .collect(Collectors.joining(", ")));
        }
        if (result.failed() > 0) {
            lines.add("  failed     on %,d items, as too much work for one rule".formatted(result.failed()));
        }
        return lines;
    }

    private static String words(AlertDecision.Reason reason) {
        return Words.lower(reason).replace('_', ' ');
    }

    private static void printExamples(Console console, String title, List<Example> examples) {
        if (examples.isEmpty()) {
            return;
        }
        console.line("");
        console.line(console.bold(title));
        examples.forEach(example -> print(console, example));
    }

    private static void print(Console console, Example example) {
        NewsItem item = example.item().item();
        String headline = item.title() == null
                ? Terminal.safe(item.headline())
                : new MarkedText(item.title(), spans(example, Field.TITLE)).whole(console);
        console.line("  " + MINUTE.format(example.arrived()) + "  " + headline);
        for (Field field : List.of(Field.SUMMARY, Field.BODY)) {
            List<ClauseEvidence> spans = spans(example, field);
            if (!spans.isEmpty()) {
                console.line("      " + new MarkedText(item.text(field), spans).around(console));
            }
        }
        String clauses = example.evidence().stream()
                .map(ClauseEvidence::clause)
                .distinct()
                .collect(Collectors.joining("; "));
        if (!clauses.isEmpty()) {
            console.line("      by " + Terminal.safe(clauses));
        }
    }

    private static List<ClauseEvidence> spans(Example example, Field field) {
        return example.evidence().stream()
                .filter(piece -> piece.field() == field)
                .sorted(Comparator.comparingInt(ClauseEvidence::start))
                .toList();
    }

    private void printComparison(Console console) {
        console.line("");
        console.line(console.bold("Against version " + other.version()) + "  " + Terminal.safe(other.query()));
        console.line("  %,d the same, %,d gained, %,d lost"
                .formatted(
                        comparison.same(),
                        comparison.gained().size(),
                        comparison.lost().size()));
        printOpened(console, console.colored("+", "32"), comparison.gained());
        printOpened(console, console.colored("-", "31"), comparison.lost());
    }

    private static void printOpened(Console console, String sign, List<BacktestResult.Opened> opened) {
        opened.stream()
                .limit(HEADLINES)
                .forEach(one -> console.line(
                        "  " + sign + " " + MINUTE.format(one.decided()) + "  " + Terminal.safe(one.headline())));
        if (opened.size() > HEADLINES) {
            console.line("  " + sign + " and %,d more".formatted(opened.size() - HEADLINES));
        }
    }

    private Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", rule);
        map.put("result", result);
        if (comparison != null) {
            map.put("against", other);
            map.put("comparison", comparison);
        }
        return map;
    }
}
