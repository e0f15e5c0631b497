package io.wirewatch.stream;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** What was last said of a key, as long as that is not too long ago. Whole days fall off the end at once, so forgetting costs nothing. */
final class RecentValues<V> {
    private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final WindowStore<String, V> store;

    RecentValues(WindowStore<String, V> store) {
        this.store = store;
    }

    Optional<V> latest(String key) {
        try (WindowStoreIterator<V> newestFirst = store.backwardFetch(key, Instant.EPOCH, LATEST)) {
            return newestFirst.hasNext() ? Optional.of(newestFirst.next().value) : Optional.empty();
        }
    }

    /** Takes the place of all that was said of the key before, even if that carries a later time: clocks differ, and so do ways. */
    void put(String key, V value, Instant at) {
        store.put(key, value, Math.max(at.toEpochMilli(), latestTime(key)));
    }

    private long latestTime(String key) {
        try (WindowStoreIterator<V> newestFirst = store.backwardFetch(key, Instant.EPOCH, LATEST)) {
            return newestFirst.hasNext() ? newestFirst.peekNextKey() : 0;
        }
    }
}
