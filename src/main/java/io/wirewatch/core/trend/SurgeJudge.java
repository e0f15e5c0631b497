package io.wirewatch.core.trend;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Tells whether there is more of something than chance explains.
 *
 * <p>The count of a window is compared with its distribution, as the series' own past has it: a Poisson count whose rate is uncertain, which is negative binomial
 * ({@link CountDistribution}). Its mean is the level of the series times the course of its week. Its variance has two parts: the clumping that windows of
 * this length have shown (news comes in bursts, so Poisson alone is too narrow), and what we may be wrong about level and course, which shrinks as more is known.
 * The probability of so many or more, the count itself taken by half so that small counts are not judged too strictly, gives the score.
 *
 * <p>Three things must hold for a surge: the score is beyond the false-alarm budget of the window ({@link TrendWindow}); there are at least {@link #FEWEST};
 * and at least {@link #LEAST_RISE} times the expected, since a busy series makes even small rises certain, but not remarkable. 3 → 9 on one day is a
 * surge, 300 → 330 is none.
 *
 * <p>A window that lasts is compared as if it were over. Its count can only grow, so the chance of a false alarm at any moment in it is that at its
 * end, however often somebody asks.
 *
 * <p>What others found, and what we took from it: today and yesterday are kept out of what is usual, as a guard against learning the burst in
 * progress (EARS C2: Hutwagner, Thompson, Seeman, Treadwell, 2003); what stood out is weighted down when it is learned, and a least number of
 * reports is required (Farrington, Andrews, Beale, Catchpole, 1996); negative binomial limits, and a trend that is always followed (Noufaily and others,
 * Statistics in Medicine 32, 2013). The tail of a count against its background as the measure of a trend is also that of "Trend Detection in Social
 * Data" (Hendrickson, Kolb, Lehman, Montague, 2015). Not taken: states of a hidden process (Kleinberg, 2002), which need the whole series at hand.
 *
 * <p>Left out: years and holidays. Bursts spread thinly over midnight in UTC are halved and so noticed late or not at all.
 */
public final class SurgeJudge {
    /** Fewer are no news, however rare. */
    private static final long FEWEST = 5;

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
