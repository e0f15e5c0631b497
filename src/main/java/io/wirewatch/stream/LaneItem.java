package io.wirewatch.stream;

import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.wire.DeadLetterReason;
import java.time.Instant;
import java.util.Map;

/**
 * An item on its way to its story, as it stands on the internal Kafka topic between.
 *
 * @param change what it does
 * @param event tells this event from all others; the same when the work is done again
 * @param item with its matches; null when it is withdrawn
 * @param sketch what the assignment to stories needs of it
 * @param policies rule id → policy, of those matching rules that have one
 * @param at when it was tagged
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record LaneItem(
        Change change, String event, TaggedItem item, byte[] sketch, Map<String, RulePolicy> policies, Instant at) {
    /** What the record of a tagged item has more than this at most: its story, and headers. */
    private static final int MORE_BYTES = 4096;

    LaneItem {
        policies = policies == null ? Map.of() : Map.copyOf(policies);
    }

    /**
     * Before anything is remembered of it, sees to it that the tagged item will fit into its Kafka topic.
     *
     * @throws SetAsideException when it will not
     */
    static void requireFitting(byte[] value, StreamParts parts) {
        int bytes = value.length + MORE_BYTES;
        if (!parts.limit().admits(parts.topics().tagged().name(), bytes)) {
            throw new SetAsideException(
                    DeadLetterReason.OVERSIZED,
                    null,
                    "with its tags it would have " + bytes + " bytes, which is too large");
        }
    }
}
