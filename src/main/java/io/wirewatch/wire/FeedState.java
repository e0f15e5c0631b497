package io.wirewatch.wire;

import java.time.Instant;
import java.util.Map;

/**
 * What we know of a feed from polling it, as kept on {@code news.feed-state}.
 *
 * @param url address of the feed that the validators belong to; a feed that has moved is asked without them
 * @param etag validator of the last answer (RFC 9110, section 8.8.3)
 * @param lastModified validator of the last answer, as sent
 * @param nextPoll not to be polled before
 * @param lastPoll when it was last asked
 * @param lastSuccess when it last answered with a readable document or with 304
 * @param failures polls that have failed in a row
 * @param lastError what went wrong in the last one, null when nothing did
 * @param seen item id → content hash of each entry in the last document
 */
public record FeedState(
        String url,
        String etag,
        String lastModified,
        Instant nextPoll,
        Instant lastPoll,
        Instant lastSuccess,
        int failures,
        String lastError,
        Map<String, String> seen) {
    public static final FeedState NEW = new FeedState(null, null, null, null, null, null, 0, null, Map.of());

    public FeedState {
        seen = seen == null ? Map.of() : Map.copyOf(seen);
    }
}
