package io.wirewatch.history;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.TaggedItem;
import java.time.Instant;
import java.util.List;

/**
 * An item for which a search holds.
 *
 * @param tagged with its matches, as the stream found them
 * @param arrived when this version came to Kafka
 * @param evidence of the query
 */
public record ItemHit(TaggedItem tagged, Instant arrived, List<ClauseEvidence> evidence) {}
