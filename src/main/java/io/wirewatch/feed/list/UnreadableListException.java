package io.wirewatch.feed.list;

/** A document that is no list of feeds; the message says what it is instead, and where the fault is. */
public final class UnreadableListException extends IllegalArgumentException {
    public UnreadableListException(String message) {
        super(message);
    }

    public UnreadableListException(String message, Throwable cause) {
        super(message, cause);
    }
}
