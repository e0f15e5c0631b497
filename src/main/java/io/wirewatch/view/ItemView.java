package io.wirewatch.view;

import java.util.Optional;

/** The items that Kafka keeps, as they are now. Safe to share between threads. */
public final class ItemView {
    ItemView() {}

    /**
     * The items for which a filter holds, newest arrival first.
     *
     * @param cursor where to go on; null for the newest
     * @throws IllegalArgumentException when the cursor is none
     */
    public Slice<FoundItem> search(NewsFilter filter, String cursor, int limit) {
        return new Slice<>(java.util.List.of(), null);
    }

    /** The item of an id as it is now; nothing when there is none, or it was withdrawn. */
    public Optional<FoundItem> item(String id) {
        return Optional.empty();
    }
}
