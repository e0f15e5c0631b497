package io.wirewatch.feed.state;

import io.wirewatch.wire.FeedState.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Learns how often something new comes, from the times at which items came out. Stateless.
 *
 * <p>The mean moves by a twentieth of each gap's distance from it, and no gap counts for more than eight means: a night does not make a wire
 * slow. The long gap is the longest one, losing half of itself in two weeks: a weekend is still known at the next, last year's holidays are not.
 */
final class RhythmLearner {
    /** What comes within that time of each other is one burst, and counts once. */
    private static final Duration BURST = Duration.ofMinutes(1);

    /** After such a silence a feed begins a new life. */
    private static final Duration NEW_LIFE = Duration.ofDays(60);

    private static final Duration HALF_LIFE = Duration.ofDays(14);
    private static final double SLOWEST = 0.05;
    private static final int MAX_MEANS = 8;
    private static final int MAX_GAPS = 1_000_000;

    private RhythmLearner() {}

    /**
     * The rhythm when more has come.
     *
     * @param before null for none
     * @param newest when the newest item so far came out; null for none
     * @param came when the new ones came out, in any order; those older than the newest tell nothing
     * @return null while there is none
     */
    static Rhythm learn(Rhythm before, Instant newest, Collection<Instant> came) {
        Rhythm rhythm = before;
        Instant last = newest;
        List<Instant> ordered = came.stream().sorted().toList();
        for (Instant time : ordered) {
            Duration gap = last == null ? null : Duration.between(last, time);
            if (gap == null || gap.compareTo(NEW_LIFE) > 0) {
                rhythm = null;
                last = time;
            } else if (gap.compareTo(BURST) >= 0) {
                rhythm = with(rhythm, gap.toSeconds());
                last = time;
            }
        }
        return rhythm;
    }

    private static Rhythm with(Rhythm before, long gap) {
        if (before == null) {
            return new Rhythm(1, gap, gap, gap);
        }
        double mean = (double) before.meanGapSeconds();
        double weight = Math.max(SLOWEST, 1.0 / (before.gaps() + 1));
        double counted = Math.min((double) gap, MAX_MEANS * mean);
        double fading = Math.pow(0.5, (double) gap / (double) HALF_LIFE.toSeconds());
        return new Rhythm(
                Math.min(MAX_GAPS, before.gaps() + 1),
                Math.round(mean + weight * (counted - mean)),
                Math.max(gap, Math.round((double) before.longGapSeconds() * fading)),
                before.spanSeconds() + gap);
    }
}
