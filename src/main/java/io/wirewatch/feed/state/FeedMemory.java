package io.wirewatch.feed.state;

import io.wirewatch.wire.FeedHealth;
import io.wirewatch.wire.FeedState;
import java.time.Instant;
import java.util.Map;

/**
 * What is known of a feed, as a poller holds it.
 *
 * @param state all but the entries, which are none here
 * @param seen the entries
 * @param kept when the poll was whose state was last written to Kafka; null for none
 */
public record FeedMemory(FeedState state, SeenEntries seen, Instant kept) {
    /** Of a feed that was never polled. */
    public static final FeedMemory NEW = new FeedMemory(FeedState.NEW, SeenEntries.NONE, null);

    /** What stands on Kafka. */
    public static FeedMemory of(FeedState kafka) {
        FeedState state = kafka.toBuilder().seen(Map.of()).build();
        return new FeedMemory(state, SeenEntries.read(kafka.seen()), kafka.lastPoll());
    }

    /** What is to stand on Kafka. */
    public FeedState toState() {
        return state.toBuilder().seen(seen.written()).build();
    }

    /**
     * What of it still holds when the feed is to be found at an address. Of one whose address was changed, the entries and the rhythm stay:
     * ids do not depend on the address.
     */
    public FeedMemory at(String url) {
        if (url.equals(state.url())) {
            return this;
        }
        FeedState moved = state.toBuilder()
                .url(url)
                .movedTo(null)
                .etag(null)
                .lastModified(null)
                .nextPoll(null)
                .failures(0)
                .lastError(null)
                .hints(null)
                .push(null)
                .build();
        return new FeedMemory(moved, seen, kept);
    }

    /** Whether the feed is gone for good and nobody has asked for it again since. */
    public boolean isEnded() {
        return state.health() == FeedHealth.ENDED && state.nextPoll() == null;
    }

    /** Whether the server said good-bye before that time. */
    public boolean endedBefore(Instant time) {
        return isEnded() && state.healthSince() != null && state.healthSince().isBefore(time);
    }
}
