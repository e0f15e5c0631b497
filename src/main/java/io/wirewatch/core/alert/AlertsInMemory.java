package io.wirewatch.core.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Remembers for as long as it lives. Not to be shared between threads.
 *
 * <p>Records are mostly looked up by their whole keys, for which a tree of some hundred thousand texts would be slow; the tree is for what comes after.
 */
public final class AlertsInMemory implements AlertMemory {
    private final Map<String, Record> records = new HashMap<>();
    private final NavigableSet<String> keys = new TreeSet<>();

    @Override
    public <T extends Record> Optional<T> get(String key, Class<T> type) {
        return Optional.ofNullable(records.get(key)).map(type::cast);
    }

    @Override
    public void put(String key, Record value) {
        if (records.put(key, value) == null) {
            keys.add(key);
        }
    }

    @Override
    public void remove(String key) {
        if (records.remove(key) != null) {
            keys.remove(key);
        }
    }

    @Override
    public Optional<String> after(String beginning, String key) {
        String next = key.compareTo(beginning) > 0 ? keys.higher(key) : keys.ceiling(beginning);
        return Optional.ofNullable(next).filter(found -> found.startsWith(beginning));
    }

    /** How many records there are. */
    public int size() {
        return records.size();
    }
}
