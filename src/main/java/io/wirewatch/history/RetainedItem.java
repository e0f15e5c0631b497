package io.wirewatch.history;

import io.wirewatch.core.news.TaggedItem;
import java.time.Instant;

/**
 * A version of an item as it stands in the index.
 *
 * @param item without what rules then matched
 * @param arrived when it came to Kafka
 * @param taggedAt when its tags were made; null where nobody knows
 */
record RetainedItem(TaggedItem item, Instant arrived, Instant taggedAt) {}
