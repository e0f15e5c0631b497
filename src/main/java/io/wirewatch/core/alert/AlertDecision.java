package io.wirewatch.core.alert;

/** What is to become of a match, and why. */
public sealed interface AlertDecision {
    /** Tell it. */
    record Raise(Alert alert) implements AlertDecision {}

    /** Hold it back. */
    record Hold(String alertId, Reason reason) implements AlertDecision {}

    /** Why a match is held back: a closed list, which is the metric's label too. */
    enum Reason {
        /** The rule has alerted for this item before; an update of the item does not alert again. */
        ALREADY_ALERTED
    }
}
