package io.wirewatch.core.trend;

import java.time.Duration;
import java.time.Instant;

/** The moment under which an item is counted. */
public final class EventTime {
    /** An item that comes later than this after its publication is counted when it comes. */
    public static final Duration LATEST = Duration.ofDays(1);

    private EventTime() {}

    /**
     * @param published null where the item is undated
     * @param arrived when the item reached Kafka; no item is counted later than that
     */
    public static Instant of(Instant published, Instant arrived) {
        return published == null || published.isAfter(arrived) || published.isBefore(arrived.minus(LATEST))
                ? arrived
                : published;
    }
}
