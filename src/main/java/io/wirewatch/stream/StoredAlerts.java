package io.wirewatch.stream;

import io.wirewatch.core.alert.AlertMemory;
import io.wirewatch.wire.Json;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Remembers what the alert policy wants remembered in a store, as JSON; it comes back from Kafka after a crash. */
final class StoredAlerts implements AlertMemory {
    private final KeyValueStore<String, byte[]> store;

    /** @param store with its keys in order of their UTF-8 bytes */
    StoredAlerts(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    @Override
    public <T extends Record> Optional<T> get(String key, Class<T> type) {
        return Optional.ofNullable(store.get(key)).map(json -> Json.read(json, type));
    }

    @Override
    public void put(String key, Record value) {
        store.put(key, Json.bytes(value));
    }

    @Override
    public void remove(String key) {
        store.delete(key);
    }

    @Override
    public Optional<String> after(String beginning, String key) {
        // The next key in this order is the same with a NUL behind it.
        String from = key.compareTo(beginning) < 0 ? beginning : key + '\0';
        try (KeyValueIterator<String, byte[]> next = store.range(from, null)) {
            return next.hasNext()
                    ? Optional.of(next.next().key).filter(found -> found.startsWith(beginning))
                    : Optional.empty();
        }
    }
}
