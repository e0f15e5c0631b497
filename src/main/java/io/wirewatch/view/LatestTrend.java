package io.wirewatch.view;

import io.wirewatch.core.trend.Trend;

/**
 * Where a series stands.
 *
 * @param trend its newest window in the span of time asked for
 * @param total sum of the counts in that span
 */
public record LatestTrend(Trend trend, long total) {}
