package io.wirewatch.view;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.TaggedItem;
import java.time.Instant;
import java.util.List;

/**
 * An item as it is now.
 *
 * @param tagged with its matches, as the stream found them
 * @param arrived when this version came to Kafka
 * @param evidence of the query that was searched for; empty where none was
 */
public record FoundItem(TaggedItem tagged, Instant arrived, List<ClauseEvidence> evidence) {
    public FoundItem {
        evidence = List.copyOf(evidence);
    }
}
