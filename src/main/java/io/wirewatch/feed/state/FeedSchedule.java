package io.wirewatch.feed.state;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.FeedState.PollHints;
import io.wirewatch.wire.FeedState.Rhythm;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When to poll a feed next. A feed is asked twice as often as something comes, within limits, and no more often than its publisher wishes,
 * unless we would miss what falls out of a short document. A failing one is asked less and less often. Chance spreads the polls, so that feeds
 * that were asked together do not stay together.
 *
 * @param interval where no rhythm is known
 * @param minInterval shortest, however much comes
 * @param maxInterval longest, however little comes and whatever the publisher wishes
 * @param maxBackoff longest pause after failures, unless the interval itself is longer
 */
public record FeedSchedule(Duration interval, Duration minInterval, Duration maxInterval, Duration maxBackoff) {
    /** A server that asks for more is asked again after this: a typing error there must not silence a feed for years. */
    static final Duration MAX_RETRY_AFTER = Duration.ofDays(1);

    /** With fewer gaps there is no rhythm yet. */
    private static final int MIN_GAPS = 5;

    private static final int MAX_DOUBLINGS = 20;
    private static final int HOURS_OF_WEEK = 7 * 24;

    public FeedSchedule {
        positive(interval, "interval");
        positive(minInterval, "minInterval");
        positive(maxInterval, "maxInterval");
        positive(maxBackoff, "maxBackoff");
        if (minInterval.compareTo(interval) > 0 || interval.compareTo(maxInterval) > 0) {
            throw new IllegalArgumentException("the interval must lie between the shortest and the longest, but is "
                    + interval + " of " + minInterval + " to " + maxInterval);
        }
    }

    /** The same interval for all feeds without one of their own, whatever their rhythm. */
    public static FeedSchedule every(Duration interval, Duration maxBackoff) {
        return new FeedSchedule(interval, interval, interval, maxBackoff);
    }

    /**
     * After an answer.
     *
     * @param state what is known now
     * @param entries how many the last document has
     * @param isAllNew whether none of its entries was known before: some may have been missed
     * @param chance 0 to 1, drawn anew each time
     */
    Instant afterAnswer(Feed feed, FeedState state, int entries, boolean isAllNew, Instant now, double chance) {
        if (feed.intervalSeconds() != null) {
            return now.plus(spread(fixed(feed), Duration.ZERO, chance));
        }
        if (isAllNew) {
            return now.plus(minInterval);
        }
        Duration wished = wished(state, entries);
        Duration pause = spread(max(own(state), wished), max(minInterval, wished), chance);
        return welcome(now.plus(pause), state.hints());
    }

    /**
     * After a failure.
     *
     * @param state what is known now, this failure counted
     * @param retryAfter how long the server asks to be left alone, or null
     * @param chance 0 to 1, drawn anew each time
     */
    Instant afterFailure(Feed feed, FeedState state, Duration retryAfter, Instant now, double chance) {
        Duration own = feed.intervalSeconds() == null ? own(state) : fixed(feed);
        Duration longest = max(own, maxBackoff);
        Duration backoff = own;
        for (int i = 0; i < Math.min(state.failures(), MAX_DOUBLINGS) && backoff.compareTo(longest) < 0; i++) {
            backoff = backoff.multipliedBy(2);
        }
        backoff = min(backoff, longest);
        // Between three quarters and the whole of it.
        Duration pause = backoff.minusMillis((long) (backoff.toMillis() * chance / 4));
        Duration asked = retryAfter == null ? Duration.ZERO : min(retryAfter, MAX_RETRY_AFTER);
        return now.plus(max(pause, asked));
    }

    private static Duration fixed(Feed feed) {
        return Duration.ofSeconds(feed.intervalSeconds());
    }

    /** By the feed's rhythm; a feed that a hub has been seen to push is asked only in case a push was lost. */
    private Duration own(FeedState state) {
        if (state.push() != null
                && state.push().lastPush() != null
                && state.push().leaseUntil() != null
                && state.push().leaseUntil().isAfter(state.lastPoll())) {
            return maxInterval;
        }
        Rhythm rhythm = state.rhythm();
        return isKnown(rhythm)
                ? max(minInterval, min(maxInterval, Duration.ofSeconds(rhythm.meanGapSeconds() / 2)))
                : interval;
    }

    /** What the publisher wishes, as far as the document does not change as a whole meanwhile. */
    private Duration wished(FeedState state, int entries) {
        if (state.hints() == null || state.hints().intervalSeconds() == null) {
            return Duration.ZERO;
        }
        Duration wish = min(maxInterval, Duration.ofSeconds(state.hints().intervalSeconds()));
        Rhythm rhythm = state.rhythm();
        return isKnown(rhythm) ? min(wish, Duration.ofSeconds(entries * rhythm.meanGapSeconds() / 2)) : wish;
    }

    private static boolean isKnown(Rhythm rhythm) {
        return rhythm != null && rhythm.gaps() >= MIN_GAPS;
    }

    /** Up to a tenth less, or, where that would be less than the least, up to a twentieth more. */
    private static Duration spread(Duration pause, Duration least, double chance) {
        Duration less = pause.minusMillis((long) (pause.toMillis() * chance / 10));
        return less.compareTo(least) >= 0 ? less : pause.plusMillis((long) (pause.toMillis() * chance / 20));
    }

    /** The first moment from then on that the publisher has not excluded; if it excludes all, then. */
    private static Instant welcome(Instant then, PollHints hints) {
        if (hints == null) {
            return then;
        }
        ZonedDateTime moment = then.atZone(ZoneOffset.UTC);
        for (int hour = 0; hour < HOURS_OF_WEEK && isExcluded(moment, hints); hour++) {
            moment = moment.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return isExcluded(moment, hints) ? then : moment.toInstant();
    }

    private static boolean isExcluded(ZonedDateTime moment, PollHints hints) {
        DayOfWeek day = moment.getDayOfWeek();
        return hints.skipHours().contains(moment.getHour()) || hints.skipDays().contains(day.name());
    }

    private static void positive(Duration value, String component) {
        if (value == null || value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(component + " must be longer than nothing, but is: " + value);
        }
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
