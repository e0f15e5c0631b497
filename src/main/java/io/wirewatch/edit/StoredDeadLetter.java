package io.wirewatch.edit;

import io.wirewatch.wire.DeadLetter;

/**
 * A dead letter on its Kafka topic.
 *
 * @param retryOf the dead letter that was sent once more and came to this, as {@code partition-offset}; null for none
 */
public record StoredDeadLetter(int partition, long offset, DeadLetter letter, String retryOf) {
    /** {@code partition-offset}, by which people name it. */
    public String id() {
        return partition + "-" + offset;
    }

    /** Whether a part of the original value is missing. */
    public boolean isCut() {
        return letter.value() != null && letter.value().length < letter.originalBytes();
    }
}
