package io.wirewatch.delivery;

import java.time.Duration;

/**
 * How much the event stream may hold. Sizes in characters stand beside numbers, since an item may be small or have eight megabytes.
 *
 * @param items how many tagged items are remembered
 * @param alerts how many alerts are remembered
 * @param recentChars size of the items remembered, and of the alerts
 * @param queued how many events a client may lag behind
 * @param queuedChars size of what a client may lag behind
 * @param clients how many may listen at once
 * @param heartbeat silence after which a comment is sent, which keeps the connection open and shows a dead one
 */
record StreamLimits(
        int items, int alerts, long recentChars, int queued, long queuedChars, int clients, Duration heartbeat) {
    static final StreamLimits DEFAULT =
            new StreamLimits(200, 100, 8_000_000, 500, 32_000_000, 64, Duration.ofSeconds(15));

    StreamLimits {
        if (queued < items + alerts || queuedChars < 2 * recentChars) {
            throw new IllegalArgumentException("a client's queue must hold all that is remembered");
        }
    }
}
