package io.wirewatch.view;

import io.wirewatch.core.alert.Alert;
import java.util.List;
import java.util.Optional;

/** The alerts of the last 90 days. Safe to share between threads. */
public final class AlertView {
    AlertView() {}

    /**
     * The newest record of each alert, newest decision first.
     *
     * @param cursor where to go on; null for the newest
     * @throws IllegalArgumentException when the cursor is none
     */
    public Slice<Alert> list(AlertFilter filter, String cursor, int limit) {
        return new Slice<>(java.util.List.of(), null);
    }

    /** The newest record of an alert. */
    public Optional<Alert> alert(String id) {
        return Optional.empty();
    }

    /** All records of an alert, newest first; none when there is no such alert. */
    public List<Alert> history(String id) {
        return List.of();
    }
}
