package io.wirewatch.history;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.TaggedItem;
import java.time.Instant;
import java.util.List;

/** An item that a rule matches, and by which words. */
public record Example(TaggedItem item, Instant arrived, List<ClauseEvidence> evidence) {}
