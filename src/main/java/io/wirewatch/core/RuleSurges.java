package io.wirewatch.core;

import io.wirewatch.core.alert.SurgeDetector;
import io.wirewatch.core.trend.SeriesHistory;
import io.wirewatch.core.trend.Surge;
import io.wirewatch.core.trend.SurgeJudge;
import java.time.Instant;
import java.util.Base64;

/** Finds surges of a rule by the statistic that marks them in trends: the items that a rule matches are a series like any other. */
public final class RuleSurges implements SurgeDetector {
    @Override
    public String count(String history, Instant at) {
        SeriesHistory before = history.isEmpty() ? SeriesHistory.since(at) : read(history);
        return Base64.getEncoder().encodeToString(before.add(at).toBytes());
    }

    @Override
    public Finding assess(String history, Instant now) {
        SeriesHistory known = history.isEmpty() ? SeriesHistory.since(now) : read(history);
        Surge surge = SurgeJudge.assess(known, now);
        return new Finding(
                surge.surging(),
                Math.toIntExact(surge.observed()),
                surge.expected(),
                surge.window().length(),
                surge.explanation());
    }

    private static SeriesHistory read(String history) {
        return SeriesHistory.read(Base64.getDecoder().decode(history));
    }
}
