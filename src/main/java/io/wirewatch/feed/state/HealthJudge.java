package io.wirewatch.feed.state;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedEvent;
import io.wirewatch.wire.FeedHealth;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.FeedState.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says how a feed fares, and what is worth telling when that changes. Stateless.
 *
 * <p>A feed is silent when nothing new has come for twice its longest usual gap, or, if that is longer, eight of its mean gaps (but of those
 * no more than two weeks): the first bound is for feeds with nights and weekends, the second for rare ones whose gaps vary.
 */
final class HealthJudge {
    /** So many polls must fail in a row. */
    static final int FAILING_AFTER = 3;

    /** With fewer gaps nobody knows what is usual. */
    static final int MIN_GAPS = 8;

    private static final int LONG_GAPS = 2;
    private static final int MEAN_GAPS = 8;
    private static final Duration MOST_BY_MEAN = Duration.ofDays(14);
    private static final Duration LEAST = Duration.ofHours(6);

    /** Whose rhythm rests on less than that may have weekends that we have not met. */
    private static final Duration WEEK = Duration.ofDays(8);

    private static final Duration LEAST_IN_FIRST_WEEK = Duration.ofDays(3);

    private HealthJudge() {}

    /** How long nothing new may come before the feed is silent; none while its rhythm is not known well enough. */
    static Optional<Duration> patience(Rhythm rhythm) {
        if (rhythm == null || rhythm.gaps() < MIN_GAPS) {
            return Optional.empty();
        }
        long byLong = LONG_GAPS * rhythm.longGapSeconds();
        long byMean = Math.min(MEAN_GAPS * rhythm.meanGapSeconds(), MOST_BY_MEAN.toSeconds());
        Duration least = rhythm.spanSeconds() < WEEK.toSeconds() ? LEAST_IN_FIRST_WEEK : LEAST;
        return Optional.of(Duration.ofSeconds(Math.max(least.toSeconds(), Math.max(byLong, byMean))));
    }

    /** How a feed fares that has been polled just now and is not gone for good; null as long as nothing is known of it. */
    static FeedHealth judge(FeedState state, Instant now) {
        if (state.failures() >= FAILING_AFTER) {
            return FeedHealth.FAILING;
        }
        if (state.failures() > 0) {
            return state.health();
        }
        boolean silent = state.lastNew() != null
                && patience(state.rhythm())
                        .map(patience -> now.isAfter(state.lastNew().plus(patience)))
                        .orElse(false);
        return silent ? FeedHealth.SILENT : FeedHealth.HEALTHY;
    }

    /** What to tell when health has changed; none when it has not, or a new feed is well. */
    static Optional<FeedEvent> event(Feed feed, FeedHealth before, FeedState after, Instant now) {
        FeedHealth health = after.health();
        if (health == before || health == null || (before == null && health == FeedHealth.HEALTHY)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (health) {
                    case HEALTHY -> event(feed, FeedEvent.Kind.RECOVERED, now, null, "is well again");
                    case SILENT ->
                        event(
                                feed,
                                FeedEvent.Kind.SILENT,
                                now,
                                after.lastNew(),
                                "nothing new for longer than its longest usual pause of "
                                        + words(after.rhythm().longGapSeconds()));
                    case FAILING -> event(feed, FeedEvent.Kind.FAILING, now, after.lastSuccess(), after.lastError());
                    case ENDED -> event(feed, FeedEvent.Kind.ENDED, now, after.lastSuccess(), after.lastError());
                });
    }

    static FeedEvent moved(Feed feed, String to, Instant now) {
        return event(feed, FeedEvent.Kind.MOVED, now, null, "moved to " + to);
    }

    private static FeedEvent event(Feed feed, FeedEvent.Kind kind, Instant now, Instant since, String message) {
        return new FeedEvent(feed.id(), feed.name(), kind, now, since, message);
    }

    private static String words(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        if (time.toDays() >= 2) {
            return time.toDays() + " days";
        }
        return time.toHours() >= 2 ? time.toHours() + " hours" : time.toMinutes() + " minutes";
    }
}
