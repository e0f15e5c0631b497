package io.wirewatch.view;

import java.util.List;

/**
 * The counts of items by series and window: windows of five minutes for two days, hours for 30 days, days for 90. Safe to share between threads.
 */
public final class TrendView {
    TrendView() {}

    /** The series with the largest sums in a span of time, largest first, at most so many. */
    public List<TrendSeries> series(TrendFilter filter, int most) {
        return List.of();
    }

    /** The newest window of each series in a span of time, largest sum first. */
    public List<LatestTrend> latest(TrendFilter filter) {
        return List.of();
    }
}
