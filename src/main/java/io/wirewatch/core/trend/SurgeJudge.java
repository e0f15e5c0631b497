package io.wirewatch.core.trend;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Tells whether there is more of something than chance explains.
 */
public final class SurgeJudge {
    /** Fewer are no news, however rare. */
    private static final long FEWEST = 4;

    /** Nor is a rise by less than half, however certain. */
    private static final double LEAST_RISE = 1.5;

    /** So many whole days must be known before anything is called unusual. */
    private static final int DAYS_TO_LEARN = 3;

    private SurgeJudge() {}

    /** Of the windows around a moment, the one that stands out most. */
    public static Surge assess(SeriesHistory history, Instant now) {
        SeriesHistory current = history.advance(now);
        return Stream.of(TrendWindow.values())
                .map(window -> assess(current, window, now))
                .max(Comparator.comparing(Surge::surging)
                        .thenComparing(Surge::excess)
                        .thenComparing(Surge::window))
                .orElseThrow();
    }

    /**
     * The window around a moment. While it lasts, what came so far is compared with what the whole window should bring: so asking
     * often raises no more false alarms than asking once.
     *
     * @param time not before {@link SeriesHistory#keptSince()}
     */
    public static Surge assess(SeriesHistory history, TrendWindow window, Instant time) {
        SeriesHistory current = history.advance(time);
        long observed = current.count(window, time);
        if (current.baseline().days() < DAYS_TO_LEARN) {
            return new Surge(window, window.start(time), observed, 0, 0, false, false);
        }
        CountDistribution usual =
                current.baseline().forecast(TrendWindow.dayOf(time)).of(window, TrendWindow.slotOf(time));
        double score = observed > usual.mean() ? -Math.log10(Math.max(usual.midTail(observed), Double.MIN_NORMAL)) : 0;
        boolean surging = observed >= FEWEST
                && observed >= LEAST_RISE * usual.mean()
                && score >= -Math.log10(window.falseAlarms());
        return new Surge(window, window.start(time), observed, usual.mean(), Math.max(0, score), surging, true);
    }
}
