package io.wirewatch.feed.soak;

import io.wirewatch.feed.PollFailure;

/** What a server can do wrong, and as what a poller has to name it. */
enum Fault {
    SERVER_ERROR(PollFailure.SERVER_ERROR),
    /** 429 with seconds in Retry-After. */
    TOO_MANY(PollFailure.RATE_LIMITED),
    /** 503 with a date in Retry-After. */
    BUSY(PollFailure.RATE_LIMITED),
    FORBIDDEN(PollFailure.REFUSED),
    /** 410: for good. */
    GONE(PollFailure.GONE),
    RESET(PollFailure.BROKEN_CONNECTION),
    /** Hangs up in the middle of the announced length. */
    HALF(PollFailure.BROKEN_CONNECTION),
    /** Takes the request and says nothing. */
    HANG(PollFailure.TIMEOUT),
    /** A byte a second. */
    DRIP(PollFailure.TIMEOUT),
    ENDLESS(PollFailure.TOO_LARGE),
    GZIP_BOMB(PollFailure.TOO_LARGE),
    BROKEN_GZIP(PollFailure.BAD_ENCODING),
    REDIRECT_LOOP(PollFailure.BAD_REDIRECT),
    /** Redirects to where clouds keep their secrets. */
    TO_METADATA(PollFailure.FORBIDDEN_ADDRESS),
    TO_FILE(PollFailure.BAD_REDIRECT),
    /** A page for people instead of a feed. */
    PAGE(PollFailure.UNREADABLE),
    EMPTY(PollFailure.UNREADABLE),
    /** A document that ends in the middle, though its length is the announced one: what is whole counts. */
    CUT(null);

    private final PollFailure kind;

    Fault(PollFailure kind) {
        this.kind = kind;
    }

    /** Whether the poll succeeds all the same. */
    boolean isForgiven() {
        return kind == null;
    }

    /** How a feed's state names it. */
    String label() {
        return kind.label();
    }

    /** Whether the error that stands in a feed's state names it. */
    boolean isNamedBy(String lastError) {
        return lastError != null && kind != null && lastError.startsWith(label() + ":");
    }
}
