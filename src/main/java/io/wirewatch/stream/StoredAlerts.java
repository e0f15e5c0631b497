package io.wirewatch.stream;

import io.wirewatch.core.alert.AlertMemory;
import io.wirewatch.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Remembers what the alert policy wants remembered in a store, as JSON; it comes back from Kafka after a crash. What is put is written to the store
 * by {@link #keep} only, so that a decision that fails halfway leaves nothing behind.
 */
final class StoredAlerts implements AlertMemory {
    private final KeyValueStore<String, byte[]> store;

    /** What the store does not hold yet; nothing for what is to be removed from it. */
    private final TreeMap<Bytes, Optional<byte[]>> unwritten = new TreeMap<>();

    /** @param store with its keys in order of their UTF-8 bytes */
    StoredAlerts(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Writes down all that was put and removed since the last time. */
    void keep() {
        unwritten.forEach((key, value) -> store.put(text(key), value.orElse(null)));
        unwritten.clear();
    }

    /** Takes back all that was put and removed since {@link #keep}. */
    void drop() {
        unwritten.clear();
    }

    @Override
    public <T extends Record> Optional<T> get(String key, Class<T> type) {
        Optional<byte[]> changed = unwritten.get(bytes(key));
        Optional<byte[]> value = changed == null ? Optional.ofNullable(store.get(key)) : changed;
        return value.map(json -> Json.read(json, type));
    }

    @Override
    public void put(String key, Record value) {
        unwritten.put(bytes(key), Optional.of(Json.bytes(value)));
    }

    @Override
    public void remove(String key) {
        unwritten.put(bytes(key), Optional.empty());
    }

    @Override
    public Optional<String> after(String beginning, String key) {
        // The next key in this order is the same with a NUL behind it.
        String from = key.compareTo(beginning) < 0 ? beginning : key + '\0';
        Bytes stored = firstStored(from);
        Bytes fresh = firstUnwritten(from);
        Bytes first = stored == null || (fresh != null && fresh.compareTo(stored) < 0) ? fresh : stored;
        return Optional.ofNullable(first).map(StoredAlerts::text).filter(found -> found.startsWith(beginning));
    }

    private Bytes firstStored(String from) {
        try (KeyValueIterator<String, byte[]> next = store.range(from, null)) {
            while (next.hasNext()) {
                KeyValue<String, byte[]> entry = next.next();
                Bytes key = bytes(entry.key);
                if (!Optional.empty().equals(unwritten.get(key))) {
                    return key;
                }
            }
            return null;
        }
    }

    private Bytes firstUnwritten(String from) {
        return unwritten.tailMap(bytes(from)).entrySet().stream()
                .filter(change -> change.getValue().isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Bytes bytes(String key) {
        return Bytes.wrap(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Bytes key) {
        return new String(key.get(), StandardCharsets.UTF_8);
    }
}
