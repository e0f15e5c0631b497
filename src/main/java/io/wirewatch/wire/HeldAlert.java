package io.wirewatch.wire;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertDecision;
import java.time.Instant;

/**
 * An alert that was not told.
 *
 * @param alert as it would have been told
 * @param by id of the silence or rule that kept it back; null for none
 * @param until when it is told at the latest, if it is still worth telling; null when that is not known
 */
public record HeldAlert(Alert alert, AlertDecision.Reason reason, String by, Instant until) {
    public HeldAlert {
        if (alert == null || reason == null) {
            throw new IllegalArgumentException("a held alert needs the alert and the reason");
        }
    }
}
