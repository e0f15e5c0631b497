package io.wirewatch.feed;

import io.wirewatch.wire.Feed;
import java.time.Duration;
import java.time.Instant;

/**
 * When to poll a feed next. A failing feed is asked less and less often; chance spreads the polls, so that feeds that failed together
 * do not come back together.
 *
 * @param interval where the feed itself names none
 * @param maxBackoff longest pause after failures, unless the interval itself is longer
 */
record FeedSchedule(Duration interval, Duration maxBackoff) {
    /** A server that asks for more is asked again after this: a typing error there must not silence a feed for years. */
    static final Duration MAX_RETRY_AFTER = Duration.ofDays(1);

    private static final int MAX_DOUBLINGS = 20;

    Instant afterSuccess(Feed feed, Instant now) {
        return now.plus(interval(feed));
    }

    /**
     * @param failures polls that have failed in a row, this one included
     * @param retryAfter how long the server asks to be left alone, or null
     * @param chance 0 to 1, drawn anew each time
     */
    Instant afterFailure(Feed feed, int failures, Duration retryAfter, Instant now, double chance) {
        Duration own = interval(feed);
        Duration longest = max(own, maxBackoff);
        Duration backoff = own;
        for (int i = 0; i < Math.min(failures, MAX_DOUBLINGS) && backoff.compareTo(longest) < 0; i++) {
            backoff = backoff.multipliedBy(2);
        }
        backoff = min(backoff, longest);
        // Between three quarters and the whole of it.
        Duration pause = backoff.minusMillis((long) (backoff.toMillis() * chance / 4));
        Duration asked = retryAfter == null ? Duration.ZERO : min(retryAfter, MAX_RETRY_AFTER);
        return now.plus(max(pause, asked));
    }

    private Duration interval(Feed feed) {
        return feed.intervalSeconds() == null ? interval : Duration.ofSeconds(feed.intervalSeconds());
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
