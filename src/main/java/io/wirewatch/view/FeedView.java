package io.wirewatch.view;

import java.util.List;
import java.util.Optional;

/** The feeds and how they fare. Safe to share between threads. */
public final class FeedView {
    FeedView() {}

    public Optional<FoundFeed> feed(String id) {
        return Optional.empty();
    }

    /** All of them, by id. */
    public List<FoundFeed> list() {
        return List.of();
    }
}
