package io.wirewatch.stream;

import java.time.Instant;
import org.apache.kafka.streams.state.WindowStore;

/** Remembers alerts in a store, which comes back from Kafka after a crash and forgets after a time. */
final class StoredAlerts {
    private static final String RAISED = "";

    private final RecentValues raised;

    StoredAlerts(WindowStore<String, String> store) {
        this.raised = new RecentValues(store);
    }

    boolean wasRaised(String alertId) {
        return raised.latest(alertId).isPresent();
    }

    void remember(String alertId, Instant at) {
        raised.put(alertId, RAISED, at);
    }
}
