package io.wirewatch.delivery;

import java.time.Duration;

/**
 * How much the event stream may hold. Sizes in bytes stand beside numbers, since an item may be small or have eight megabytes.
 *
 * @param logged how many events are kept for those who lag behind or come back
 * @param loggedBytes their size
 * @param recent how many of the newest of each kind are kept for those who are new
 * @param recentBytes their size, for each kind
 * @param clients how many may listen at once
 * @param heartbeat silence after which a client is told where it stands, which keeps the connection open and shows a dead one
 * @param patience how long a client may take for what was put together for it alone
 */
record StreamLimits(
        int logged,
        long loggedBytes,
        int recent,
        long recentBytes,
        int clients,
        Duration heartbeat,
        Duration patience) {
    static final StreamLimits DEFAULT =
            new StreamLimits(10_000, 32_000_000, 500, 8_000_000, 1_200, Duration.ofSeconds(15), Duration.ofSeconds(30));
}
