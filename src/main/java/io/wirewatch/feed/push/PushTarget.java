package io.wirewatch.feed.push;

/** Takes what hubs push. Called on one thread, one push after the other. */
public interface PushTarget {
    /**
     * A new document of a feed, signed by its hub. What it throws is logged and the push is gone; the next poll finds its items.
     *
     * @param body its bytes; leave them as they are
     * @param contentType as the hub sent it, empty for none
     */
    void pushed(String feed, byte[] body, String contentType) throws InterruptedException;

    /** A push that was not taken; to be counted. Called on any thread. */
    void dropped(String feed, PushDrop reason);
}
