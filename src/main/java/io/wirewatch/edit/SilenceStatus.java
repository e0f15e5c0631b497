package io.wirewatch.edit;

import io.wirewatch.core.alert.Silence;
import java.time.Instant;

/** Where a silence stands, in the order in which they are listed. */
public enum SilenceStatus {
    HOLDS,
    COMES,
    ENDED;

    public static SilenceStatus of(Silence silence, Instant now) {
        if (!now.isBefore(silence.until())) {
            return ENDED;
        }
        return silence.from() != null && now.isBefore(silence.from()) ? COMES : HOLDS;
    }
}
