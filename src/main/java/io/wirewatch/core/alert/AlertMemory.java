package io.wirewatch.core.alert;

import java.time.Instant;

/** Which alerts have been raised. What is remembered may be forgotten after a time, but not before a repeat can still come. */
public interface AlertMemory {
    /** Whether the alert of this id has been raised before. */
    boolean wasRaised(String alertId);

    /** @param at when it was raised, in the time of the items */
    void remember(String alertId, Instant at);
}
