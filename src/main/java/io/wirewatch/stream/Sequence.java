package io.wirewatch.stream;

import java.time.Instant;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Numbers that grow: the order of all items. They lead on from the time of arrival, so that they grow even when all that the stream remembers is
 * lost: microseconds since 1970, or one more than the last number where that is not more.
 */
final class Sequence {
    private static final String LAST = "sequence";
    private static final long MICROSECONDS = 1_000;

    private final KeyValueStore<String, Long> store;

    Sequence(KeyValueStore<String, Long> store) {
        this.store = store;
    }

    long next(Instant arrived) {
        Long last = store.get(LAST);
        long next = Math.max(arrived.toEpochMilli() * MICROSECONDS, last == null ? 0 : last + 1);
        store.put(LAST, next);
        return next;
    }
}
