package io.wirewatch.core.alert;

import io.wirewatch.wire.Json;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps nothing but JSON: each look is one after a restart. */
public final class JsonMemory implements AlertMemory {
    private final TreeMap<String, String> records = new TreeMap<>();

    @Override
    public <T extends Record> Optional<T> get(String key, Class<T> type) {
        return Optional.ofNullable(records.get(key)).map(json -> Json.read(json, type));
    }

    @Override
    public void put(String key, Record value) {
        records.put(key, Json.line(value));
    }

    @Override
    public void remove(String key) {
        records.remove(key);
    }

    @Override
    public Optional<String> after(String beginning, String key) {
        String next = key.compareTo(beginning) > 0 ? records.higherKey(key) : records.ceilingKey(beginning);
        return Optional.ofNullable(next).filter(found -> found.startsWith(beginning));
    }

    int size() {
        return records.size();
    }
}
