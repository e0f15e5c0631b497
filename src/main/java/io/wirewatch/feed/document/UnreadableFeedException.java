package io.wirewatch.feed.document;

/** A document that is no feed, or one too broken to give a single entry; the message names the fault and where it is. */
public final class UnreadableFeedException extends Exception {
    public UnreadableFeedException(String message) {
        super(message);
    }

    public UnreadableFeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
