package io.wirewatch.view;

import io.wirewatch.wire.DeadLetterReason;
import java.time.Instant;
import java.util.Set;

/**
 * Which dead letters are wanted. All that is given must hold.
 *
 * @param reasons any of them; empty for all
 * @param topic the Kafka topic that the record stood on; null for any
 * @param from the first moment; null for the beginning
 * @param to the moment after the last; null for now
 */
public record DeadLetterFilter(Set<DeadLetterReason> reasons, String topic, Instant from, Instant to) {
    /** Everything. */
    public static final DeadLetterFilter ALL = new DeadLetterFilter(Set.of(), null, null, null);

    public DeadLetterFilter {
        reasons = Set.copyOf(reasons);
    }
}
