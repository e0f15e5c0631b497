package io.wirewatch.view;

import io.wirewatch.core.trend.Trend;
import java.util.List;

/**
 * One series over time.
 *
 * @param total sum of the counts
 * @param trends one for each window in which there was something to count, oldest first; at least one, which names the series
 */
public record TrendSeries(long total, List<Trend> trends) {
    public TrendSeries {
        trends = List.copyOf(trends);
    }
}
