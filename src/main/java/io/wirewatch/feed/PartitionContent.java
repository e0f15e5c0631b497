package io.wirewatch.feed;

import io.wirewatch.feed.state.FeedMemory;
import io.wirewatch.wire.Feed;
import java.time.Instant;
import java.util.Map;

/**
 * What stands on Kafka for a partition.
 *
 * @param feeds by id, as written last
 * @param memories by feed id; feeds that were never polled have none, and some have no feed any more
 * @param feedsEnd up to which offset of {@code news.feeds} this holds
 */
record PartitionContent(Map<String, Written> feeds, Map<String, FeedMemory> memories, long feedsEnd) {
    /** A feed, and when it was written. */
    record Written(Feed feed, Instant at) {}
}
