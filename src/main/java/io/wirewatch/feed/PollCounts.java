package io.wirewatch.feed;

import io.wirewatch.feed.push.PushDrop;
import io.wirewatch.wire.FeedEvent;

/**
 * Who wants to count what polling does. Each poll is told once as {@link #polled}, and then as exactly one of {@link #notModified},
 * {@link #failed} and {@link #read}; what of it was written comes later. Called from several threads at a time.
 */
public interface PollCounts {
    /** Counts nothing. */
    PollCounts NONE = new PollCounts() {};

    default void polled(String feed) {}

    /** The server said that nothing changed. */
    default void notModified(String feed) {}

    default void failed(String feed, PollFailure kind) {}

    /** A document was read. */
    default void read(String feed) {}

    /**
     * What a poll brought stands on Kafka.
     *
     * @param items how many were new or changed
     */
    default void written(String feed, int items) {}

    /** A hub has pushed a document. */
    default void pushed(String feed) {}

    /** What came as a push was not taken. */
    default void pushDropped(String feed, PushDrop reason) {}

    /** An event stands on Kafka. */
    default void event(String feed, FeedEvent.Kind kind) {}

    /** A transaction was committed, with the states of so many feeds. */
    default void committed(int states) {}
}
