package io.wirewatch.feed;

/**
 * Who wants to count what polling does. Each poll is told once as {@link #polled}, and then as exactly one of {@link #notModified},
 * {@link #failed} and {@link #read}. Called from several threads at a time.
 */
public interface PollCounts {
    /** Counts nothing. */
    PollCounts NONE = new PollCounts() {};

    default void polled(String feed) {}

    /** The server said that nothing changed. */
    default void notModified(String feed) {}

    default void failed(String feed, PollFailure kind) {}

    /**
     * A document was read.
     *
     * @param items how many were new or changed, and have been written
     */
    default void read(String feed, int items) {}
}
