package io.wirewatch.replay;

import java.time.Instant;

/**
 * A stretch of the past, by when items arrived.
 *
 * @param start items from here on are gone through, so that at {@code from} stories and alerts are known
 * @param from what came of items from here on is compared
 * @param to the last moment
 */
public record ReplayRange(Instant start, Instant from, Instant to) {
    public ReplayRange {
        if (start.isAfter(from) || from.isAfter(to)) {
            throw new IllegalArgumentException("not a stretch of time: " + start + " to " + from + " to " + to);
        }
    }

    boolean isCopied(long millis) {
        return millis >= start.toEpochMilli() && millis <= to.toEpochMilli();
    }

    boolean isCompared(Instant moment) {
        return moment != null && !moment.isBefore(from) && !moment.isAfter(to);
    }

    boolean isCompared(long millis) {
        return isCompared(Instant.ofEpochMilli(millis));
    }
}
