package io.wirewatch.core.news;

/** There is nothing to read in an item: neither a title nor a body. */
public final class EmptyItemException extends IllegalArgumentException {
    public EmptyItemException(String message) {
        super(message);
    }
}
