package io.wirewatch.stream;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** What was last said of a key, as long as that is not too long ago. Whole days fall off the end at once, so forgetting costs nothing. */
final class RecentValues {
    private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final WindowStore<String, String> store;

    RecentValues(WindowStore<String, String> store) {
        this.store = store;
    }

    Optional<String> latest(String key) {
        try (WindowStoreIterator<String> newestFirst = store.backwardFetch(key, Instant.EPOCH, LATEST)) {
            return newestFirst.hasNext() ? Optional.of(newestFirst.next().value) : Optional.empty();
        }
    }

    void put(String key, String value, Instant at) {
        store.put(key, value, at.toEpochMilli());
    }
}
