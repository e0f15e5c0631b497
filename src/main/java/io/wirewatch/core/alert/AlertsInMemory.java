package io.wirewatch.core.alert;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Remembers every alert for as long as it lives. Not to be shared between threads. */
public final class AlertsInMemory implements AlertMemory {
    private final Set<String> raised = new HashSet<>();

    @Override
    public boolean wasRaised(String alertId) {
        return raised.contains(alertId);
    }

    @Override
    public void remember(String alertId, Instant at) {
        raised.add(alertId);
    }
}
