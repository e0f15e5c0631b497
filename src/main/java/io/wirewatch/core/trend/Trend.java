package io.wirewatch.core.trend;

import java.time.Instant;

/**
 * How many items of a series came in one window. A later record of the same key replaces an earlier one.
 *
 * @param region of the kinds region and region-topic; null otherwise, as are the others of the next three
 * @param count so far, when not complete
 * @param expected for the whole window; null while too little is known of the series
 * @param score see {@link Surge#score}; null where {@code expected} is
 * @param complete whether the window is over: then only items that come late can still change it
 */
public record Trend(
        SeriesKind kind,
        String region,
        String topic,
        String language,
        String source,
        TrendWindow window,
        Instant start,
        long count,
        Double expected,
        Double score,
        boolean surging,
        boolean complete) {

    public static Trend of(Series series, Surge surge, boolean complete) {
        SeriesKind kind = series.kind();
        return new Trend(
                kind,
                kind == SeriesKind.REGION || kind == SeriesKind.REGION_TOPIC ? series.name() : null,
                kind == SeriesKind.TOPIC ? series.name() : series.topic(),
                kind == SeriesKind.LANGUAGE ? series.name() : null,
                kind == SeriesKind.SOURCE ? series.name() : null,
                surge.window(),
                surge.start(),
                surge.observed(),
                surge.learned() ? rounded(surge.expected()) : null,
                surge.learned() ? rounded(surge.score()) : null,
                surge.surging(),
                complete);
    }

    /** The key of its record: series, window and start. */
    public String key() {
        String name =
                switch (kind) {
                    case REGION, REGION_TOPIC -> region;
                    case TOPIC -> topic;
                    case LANGUAGE -> language;
                    case SOURCE -> source;
                };
        Series series = new Series(kind, name, kind == SeriesKind.REGION_TOPIC ? topic : null);
        return series.key() + '/' + window.length() + '/' + start;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
