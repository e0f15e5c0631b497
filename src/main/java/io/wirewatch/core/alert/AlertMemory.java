package io.wirewatch.core.alert;

import java.util.Optional;

/**
 * What the policy remembers: records under keys that are texts, in the order of these. Which records there are, and how many, is the policy's
 * matter; docs/alerts.md lists them.
 *
 * <p>A key-value store with keys in order will do. Keys compare by their UTF-8 bytes. What is put must be there at the next call; records are
 * plain, and may be written as JSON. All keys that belong to one owner can be found by {@link #first}.
 */
public interface AlertMemory {
    <T extends Record> Optional<T> get(String key, Class<T> type);

    /** Puts a record in the place of what was there. */
    void put(String key, Record value);

    /** Removes what is there, if anything is. */
    void remove(String key);

    /** The first key with a beginning; a scan is done by removing what was found, or by asking for the first one {@link #after}. */
    default Optional<String> first(String beginning) {
        return after(beginning, "");
    }

    /** The first key with a beginning which comes after another key, or at all if that is empty. */
    Optional<String> after(String beginning, String key);
}
