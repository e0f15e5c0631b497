package io.wirewatch.feed.soak;

import java.time.Duration;
import java.time.Instant;

/**
 * The script's time beside that of the clock on the wall. Dates in documents, and whatever else a poller sees, are of the wall: it lives in a world in which
 * everything simply happens {@code factor} times as fast.
 *
 * @param start second 0 of the script
 */
record ScriptClock(Instant start, double factor) {
    long second(Instant instant) {
        return seconds(Duration.between(start, instant));
    }

    Instant instant(long second) {
        return start.plusMillis(Math.round(second * 1000 / factor));
    }

    /** So many seconds of the script pass in that time. */
    long seconds(Duration real) {
        return (long) Math.floor(real.toMillis() * factor / 1000);
    }
}
