package io.wirewatch.cli;

import java.time.Duration;
import java.time.Instant;

/** Spans of time for people, in one unit each, as coarse as one would say them. */
final class Ages {
    private Ages() {}

    /** {@code 40 s}, {@code 12 min}, {@code 9 h}, {@code 3 d}. */
    static String of(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 90) {
            return seconds + " s";
        }
        if (seconds < 90 * 60) {
            return Math.round(seconds / 60.0) + " min";
        }
        return seconds < 48 * 3600 ? Math.round(seconds / 3600.0) + " h" : Math.round(seconds / 86_400.0) + " d";
    }

    /** {@code 12 min ago}, or {@code in 3 min} of what is still to come. */
    static String fromNow(Instant time, Instant now) {
        return time.isAfter(now) ? "in " + of(Duration.between(now, time)) : of(Duration.between(time, now)) + " ago";
    }
}
