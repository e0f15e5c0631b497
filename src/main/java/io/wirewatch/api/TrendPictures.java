package io.wirewatch.api;

import io.wirewatch.core.trend.SeriesKind;
import io.wirewatch.core.trend.Trend;
import io.wirewatch.core.trend.TrendWindow;
import io.wirewatch.picture.Look;
import io.wirewatch.picture.Picture;
import io.wirewatch.picture.TrendChart;
import io.wirewatch.picture.WorldMap;
import io.wirewatch.view.LatestTrend;
import io.wirewatch.view.TrendFilter;
import io.wirewatch.view.TrendSeries;
import io.wirewatch.view.TrendView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Draws what the trends hold: the world map and curves. Safe to share between threads. */
final class TrendPictures {
    /** What the map takes. */
    static final List<Parameter> MAP = Stream.concat(
                    Stream.of(
                            TrendsResource.WINDOW,
                            Parameter.text("topic", "Only items on this topic, by code; all unless set.")),
                    Filters.SPAN.stream())
            .toList();

    /** What the curves take. */
    static final List<Parameter> TRENDS = Stream.concat(
                    TrendsResource.WHICH.stream(),
                    Stream.of(Parameter.number(
                            "series", "How many at most, 1 to " + TrendChart.MOST + "; 6 unless set.")))
            .toList();

    private static final int USUAL_SERIES = 6;

    private final TrendView trends;
    private final Names names;

    TrendPictures(TrendView trends, Names names) {
        this.trends = trends;
        this.names = names;
    }

    Picture map(Call call, Look look) {
        Optional<String> topic = call.text("topic");
        TrendFilter filter = new TrendFilter(
                topic.isPresent() ? SeriesKind.REGION_TOPIC : SeriesKind.REGION,
                TrendsResource.window(call),
                Set.of(),
                topic.map(Set::of).orElse(Set.of()),
                Set.of(),
                Set.of(),
                from(call, Duration.ofDays(1)),
                to(call));
        requireTime(filter);
        String on = topic.map(code -> ": " + Names.of(names.topics(), code)).orElse("");
        Map<String, WorldMap.Country> countries = countries(trends.latest(filter));
        return WorldMap.of(new WorldMap.Data("Items by country" + on, filter.from(), filter.to(), countries), look);
    }

    private Map<String, WorldMap.Country> countries(List<LatestTrend> latest) {
        Map<String, String> names = this.names.regions();
        Map<String, WorldMap.Country> countries = new HashMap<>();
        for (LatestTrend one : latest) {
            Trend trend = one.trend();
            String name = Names.of(names, trend.region());
            countries.put(trend.region(), new WorldMap.Country(name, one.total(), trend.surging()));
        }
        return countries;
    }

    Picture trends(Call call, Look look) {
        TrendFilter filter = TrendsResource.filter(call, from(call, usualSpan(TrendsResource.window(call))), to(call));
        requireTime(filter);
        int most = call.number("series", 1, TrendChart.MOST, USUAL_SERIES);
        List<TrendChart.Series> series = trends.series(filter, most).stream()
                .map(one -> new TrendChart.Series(names.of(one.trends().get(0)), points(one)))
                .toList();
        return TrendChart.of(
                new TrendChart.Data(title(filter.kind()), filter.window().length(), filter.from(), filter.to(), series),
                look);
    }

    /** Nothing is kept from before, so there is nothing to draw of it. */
    private static Instant from(Call call, Duration usual) {
        Instant oldest = call.now().minus(TrendView.kept(TrendsResource.window(call)));
        Instant from = call.time("from").orElse(call.now().minus(usual));
        return from.isBefore(oldest) ? oldest : from;
    }

    private static Instant to(Call call) {
        Instant to = call.time("to").orElse(call.now());
        return to.isAfter(call.now()) ? call.now() : to;
    }

    private static void requireTime(TrendFilter filter) {
        if (!filter.from().isBefore(filter.to())) {
            throw new ProblemException(
                    ProblemKind.REFUSED, "There is no time between from and to for which counts are kept.");
        }
    }

    private static Duration usualSpan(TrendWindow window) {
        return switch (window) {
            case FIVE_MINUTES -> Duration.ofDays(1);
            case HOUR -> Duration.ofDays(7);
            case DAY -> Duration.ofDays(90);
        };
    }

    private static String title(SeriesKind kind) {
        return switch (kind) {
            case REGION -> "Items by region";
            case TOPIC -> "Items by topic";
            case REGION_TOPIC -> "Items by region and topic";
            case LANGUAGE -> "Items by language";
            case SOURCE -> "Items by source";
        };
    }

    private static List<TrendChart.Point> points(TrendSeries series) {
        return series.trends().stream()
                .map(trend -> new TrendChart.Point(
                        trend.start(), trend.count(), trend.expected(), trend.surging(), trend.complete()))
                .toList();
    }
}
