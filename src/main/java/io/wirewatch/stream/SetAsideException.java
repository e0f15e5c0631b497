package io.wirewatch.stream;

import io.wirewatch.wire.DeadLetterReason;

/**
 * A record that cannot go on, for a reason that lies in the record. Steps throw it; {@code DeadLetterHandler} makes the dead letter. It has no
 * stack trace, since the record is to blame and not the program.
 */
final class SetAsideException extends RuntimeException {
    private final DeadLetterReason reason;
    private final String place;

    /** @param place where in the record, or null */
    SetAsideException(DeadLetterReason reason, String place, String message) {
        super(message, null, false, false);
        this.reason = reason;
        this.place = place;
    }

    DeadLetterReason reason() {
        return reason;
    }

    String place() {
        return place;
    }
}
