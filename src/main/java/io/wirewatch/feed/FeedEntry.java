package io.wirewatch.feed;

import io.wirewatch.feed.document.FeedDocument;
import io.wirewatch.feed.state.FeedMemory;
import io.wirewatch.http.HttpValues;
import io.wirewatch.wire.Feed;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/** A feed in the roster, with what changes while it is there. Touched by the roster alone, under its lock. */
final class FeedEntry {
    /** The longest waiting first; the rest only tells entries apart. */
    static final Comparator<FeedEntry> BY_DUE = Comparator.<FeedEntry, Instant>comparing(entry -> entry.due)
            .thenComparing(entry -> entry.id)
            .thenComparing(entry -> entry.partition.number());

    final FeedPartition partition;
    final String id;
    final Deque<FeedDocument> pushed = new ArrayDeque<>();

    /** Null once it was removed; what is known of it stays, in case it comes back. */
    Feed feed;

    FeedMemory memory;

    /** When it is to be polled, null for never. Not to be changed while it waits. */
    Instant due;

    /** Where it waits for its turn; null while it does not. */
    HostQueue waitingAt;

    /** Its poll; null while none is running. */
    FeedRoster.Poll running;

    /** Whose turn its poll takes; null while none is running, or one that asks nobody. */
    HostQueue runningAt;

    FeedEntry(FeedPartition partition, String id, FeedMemory memory) {
        this.partition = partition;
        this.id = id;
        this.memory = memory;
    }

    /** What is known of the feed that stands on Kafka now. */
    FeedMemory current() {
        return memory.at(feed.url());
    }

    /** When it is to be polled as far as its state says: at once if it never was there, and never if it is gone for good from there. */
    Instant nextPoll() {
        if (feed.url().equals(memory.state().url()) && memory.isEnded()) {
            return null;
        }
        Instant next = current().state().nextPoll();
        return next == null ? Instant.EPOCH : next;
    }

    /** The host that is asked for it. */
    String host() {
        String moved = current().state().movedTo();
        URI address = HttpValues.address(null, moved == null ? feed.url() : moved);
        return address == null ? id : HttpValues.host(address);
    }
}
