package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.core.trend.SeriesKind;
import io.wirewatch.core.trend.Trend;
import io.wirewatch.core.trend.TrendWindow;
import io.wirewatch.view.TrendFilter;
import io.wirewatch.view.TrendSeries;
import io.wirewatch.view.TrendView;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How many items came, by region, topic, language and source, and what of it is a surge. */
final class TrendsResource {
    private static final String SECTION = "Trends";
    private static final int USUAL_SERIES = 10;
    private static final int MOST_SERIES = 50;

    /** Of which length. */
    static final Parameter WINDOW = Parameter.choice(
            "window", "In windows of this length; `hour` unless set.", Filters.names(TrendWindow.values()));

    /** What requests for trends take. */
    static final List<Parameter> WHICH = Stream.of(
                    List.of(
                            Parameter.choice(
                                    "kind",
                                    "What is counted; `region` unless set.",
                                    Filters.names(SeriesKind.values())),
                            WINDOW,
                            Parameter.texts("region", "Only series of these regions, by code."),
                            Parameter.texts("topic", "Only series of these topics, by code."),
                            Parameter.texts("language", "Only series of these languages."),
                            Parameter.texts("source", "Only series of these sources, by id.")),
                    Filters.SPAN)
            .flatMap(List::stream)
            .toList();

    private final TrendView trends;

    /** One window of a series. */
    record Point(Instant start, long count, Double expected, Double score, boolean surging, boolean complete) {
        static Point of(Trend trend) {
            return new Point(
                    trend.start(), trend.count(), trend.expected(), trend.score(), trend.surging(), trend.complete());
        }
    }

    /** A series over time. */
    record Series(
            SeriesKind kind,
            String region,
            String topic,
            String language,
            String source,
            TrendWindow window,
            long total,
            List<Point> points) {
        static Series of(TrendSeries series) {
            Trend first = series.trends().get(0);
            return new Series(
                    first.kind(),
                    first.region(),
                    first.topic(),
                    first.language(),
                    first.source(),
                    first.window(),
                    series.total(),
                    series.trends().stream().map(Point::of).toList());
        }
    }

    TrendsResource(TrendView trends) {
        this.trends = trends;
    }

    List<Operation> operations() {
        return List.of(
                Operation.get(
                                "/trends",
                                "listTrends",
                                SECTION,
                                "The series with the largest sums over a span of time, largest first. Windows in which nothing came are left out.")
                        .taking(WHICH)
                        .taking(Parameter.number("series", "How many at most, 1 to 50; 10 unless set."))
                        .giving(200, Answer.list("TrendSeries", "All of them on one page."))
                        .by(this::list),
                Operation.get(
                                "/trends/latest",
                                "listLatestTrends",
                                SECTION,
                                "The newest window of each series in a span of time, with the sum over that span, largest sum first.")
                        .taking(WHICH)
                        .giving(200, Answer.list("LatestTrend", "All of them on one page."))
                        .by(this::latest));
    }

    static TrendWindow window(Call call) {
        return call.choice(WINDOW.name(), TrendWindow.class).orElse(TrendWindow.HOUR);
    }

    /** What is wanted of a span of time. */
    static TrendFilter filter(Call call, Instant from, Instant to) {
        return new TrendFilter(
                call.choice("kind", SeriesKind.class).orElse(SeriesKind.REGION),
                window(call),
                call.texts("region"),
                call.texts("topic"),
                call.texts("language"),
                call.texts("source"),
                from,
                to);
    }

    private static TrendFilter filter(Call call) {
        return filter(call, Filters.from(call), Filters.to(call));
    }

    private Reply list(Call call) {
        int most = call.number("series", 1, MOST_SERIES, USUAL_SERIES);
        return Lists.page(
                trends.series(filter(call), most).stream().map(Series::of).toList(), null);
    }

    private Reply latest(Call call) {
        return Lists.page(trends.latest(filter(call)), null);
    }
}
