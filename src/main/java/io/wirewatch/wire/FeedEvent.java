package io.wirewatch.wire;

import java.time.Instant;

/**
 * Something that whoever relies on a feed should know, as kept on {@code news.feed-events}.
 *
 * @param feed id of the feed
 * @param name its name
 * @param kind what happened
 * @param at when it was noticed
 * @param since since when it is so: of a silent feed, when its newest item came out; of a failing one, when it last answered; null when unknown
 * @param message for people, with the reason
 */
public record FeedEvent(String feed, String name, Kind kind, Instant at, Instant since, String message) {
    /** What can happen to a feed. */
    public enum Kind {
        /** Nothing new for longer than is its habit. */
        SILENT,
        /** It keeps failing. */
        FAILING,
        /** It is well again after having been silent, failing or ended. */
        RECOVERED,
        /** It stands at another address now, and is polled there. */
        MOVED,
        /** It is gone for good. */
        ENDED
    }
}
