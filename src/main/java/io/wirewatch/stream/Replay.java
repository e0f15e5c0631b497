package io.wirewatch.stream;

import java.time.Instant;

/**
 * What is different when a stretch of the past is gone through again: records keep the times at which they first arrived, and time ends where the
 * stretch does.
 *
 * <p>All its items stand in one partition, in the order in which they are to be decided: so the lane gets them in this order, and comes out the same each time.
 *
 * @param end no timer that is due later fires
 * @param homes how many partitions the items came from: what is known of a source was known in each of them by itself
 */
public record Replay(Instant end, int homes) {
    public Replay {
        if (end == null || homes < 1) {
            throw new IllegalArgumentException("a replay needs an end, and partitions that its items came from");
        }
    }
}
