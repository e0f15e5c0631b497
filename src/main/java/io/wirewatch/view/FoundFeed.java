package io.wirewatch.view;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;

/**
 * A feed, and what is known of it.
 *
 * @param state without the entries seen; null when it was never polled
 */
public record FoundFeed(Feed feed, FeedState state) {}
