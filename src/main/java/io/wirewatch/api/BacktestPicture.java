package io.wirewatch.api;

import io.wirewatch.history.BacktestJob;
import io.wirewatch.history.BacktestResult;
import io.wirewatch.history.Comparison;
import io.wirewatch.picture.BacktestChart;
import io.wirewatch.picture.BacktestChart.Bar;
import io.wirewatch.picture.Look;
import io.wirewatch.picture.Picture;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Draws the alerts of a backtest: by hour up to three days, by day beyond. */
final class BacktestPicture {
    private static final Duration LONGEST_BY_HOUR = Duration.ofDays(3);

    private BacktestPicture() {}

    /** @throws ProblemException while it is not done */
    static Picture of(BacktestJob job, Look look) {
        BacktestResult result = job.result();
        if (result == null) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "The backtest is " + Filters.name(job.state()) + ", so there is no chart.");
        }
        Comparison comparison = job.comparison();
        boolean byHour = Duration.between(result.from(), result.to()).compareTo(LONGEST_BY_HOUR) <= 0;
        List<Bar> bars = bars(result, comparison, byHour ? ChronoUnit.HOURS : ChronoUnit.DAYS);
        return BacktestChart.of(
                new BacktestChart.Data(
                        "Alerts of " + job.request().rule().name(),
                        result.from(),
                        result.to(),
                        byHour ? Duration.ofHours(1) : Duration.ofDays(1),
                        comparison != null,
                        bars),
                look);
    }

    private static List<Bar> bars(BacktestResult result, Comparison comparison, ChronoUnit unit) {
        Map<Instant, Long> opened = count(result.opened(), unit);
        Map<Instant, Long> gained = comparison == null ? Map.of() : count(comparison.gained(), unit);
        Map<Instant, Long> lost = comparison == null ? Map.of() : count(comparison.lost(), unit);
        SortedSet<Instant> starts = new TreeSet<>(opened.keySet());
        starts.addAll(lost.keySet());
        return starts.stream()
                .map(start -> new Bar(
                        start,
                        opened.getOrDefault(start, 0L),
                        gained.getOrDefault(start, 0L),
                        lost.getOrDefault(start, 0L)))
                .toList();
    }

    private static Map<Instant, Long> count(List<BacktestResult.Opened> opened, ChronoUnit unit) {
        return opened.stream()
                .collect(Collectors.groupingBy(one -> one.decided().truncatedTo(unit), Collectors.counting()));
    }
}
