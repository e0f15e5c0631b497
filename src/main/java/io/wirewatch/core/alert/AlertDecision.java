package io.wirewatch.core.alert;

import java.time.Instant;

/** What is to become of something that happened to a rule, and why. */
public sealed interface AlertDecision {
    /** Tell it; the alert says why. */
    record Tell(Alert alert) implements AlertDecision {}

    /**
     * Hold it back.
     *
     * @param rule id of the rule
     * @param alert the alert as it would have been told; null when there was nothing to tell, and for what is merely put off by a throttle
     * @param item id of the item that gave occasion; null when none did
     * @param by id of the silence, or of the rule, that keeps it back; null for none
     * @param until when it is told at the latest, if it is still worth telling; null when that is not known
     */
    record Hold(String rule, Alert alert, String item, Reason reason, String by, Instant until)
            implements AlertDecision {}

    /** Why something is held back: a closed list, which is the metric's label too. */
    enum Reason {
        /** The alert is open, and this adds nothing worth another record; it is told with the next one. */
        NOTHING_NEW,
        /** The rule's condition does not hold, or not yet. */
        CONDITION_NOT_MET,
        /** The last record was told too short a time ago. */
        THROTTLED,
        /** A silence holds for it. */
        SILENCED,
        /** A narrower rule has an open alert on the story. */
        INHIBITED,
        /** It is quiet hours: the digest tells it. */
        QUIET_HOURS
    }
}
