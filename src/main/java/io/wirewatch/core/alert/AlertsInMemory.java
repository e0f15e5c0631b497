package io.wirewatch.core.alert;

import java.util.Optional;
import java.util.TreeMap;

/** Remembers for as long as it lives. Not to be shared between threads. */
public final class AlertsInMemory implements AlertMemory {
    private final TreeMap<String, Record> records = new TreeMap<>();

    @Override
    public <T extends Record> Optional<T> get(String key, Class<T> type) {
        return Optional.ofNullable(records.get(key)).map(type::cast);
    }

    @Override
    public void put(String key, Record value) {
        records.put(key, value);
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

    /** How many records there are. */
    public int size() {
        return records.size();
    }
}
