package io.wirewatch.feed.state;

import io.wirewatch.feed.document.FeedDocument;
import java.time.Duration;

/**
 * A document that came and could be read.
 *
 * @param etag validator to ask with next time, or null
 * @param lastModified validator to ask with next time, as sent, or null
 * @param movedTo where the feed stands for good, if that is not where its record says; null otherwise
 * @param cachedFor how long HTTP says that the answer stays fresh, or null
 */
public record Answer(FeedDocument document, String etag, String lastModified, String movedTo, Duration cachedFor) {}
