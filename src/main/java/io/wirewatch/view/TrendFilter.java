package io.wirewatch.view;

import io.wirewatch.core.trend.SeriesKind;
import io.wirewatch.core.trend.TrendWindow;
import java.time.Instant;
import java.util.Set;

/**
 * Which trends are wanted: those of a kind, a window and a span of time. Codes are compared as they stand: a broader one has a series of its own.
 *
 * @param regions, topics, languages, sources only series of any of these, where a kind has such; empty for all
 * @param from the first moment at which a window begins; null for the beginning
 * @param to the moment after the last; null for now
 */
public record TrendFilter(
        SeriesKind kind,
        TrendWindow window,
        Set<String> regions,
        Set<String> topics,
        Set<String> languages,
        Set<String> sources,
        Instant from,
        Instant to) {
    public TrendFilter {
        regions = Set.copyOf(regions);
        topics = Set.copyOf(topics);
        languages = Set.copyOf(languages);
        sources = Set.copyOf(sources);
    }

    /** All series of a kind, always. */
    public static TrendFilter of(SeriesKind kind, TrendWindow window) {
        return new TrendFilter(kind, window, Set.of(), Set.of(), Set.of(), Set.of(), null, null);
    }
}
