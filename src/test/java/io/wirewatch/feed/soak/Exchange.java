package io.wirewatch.feed.soak;

/**
 * A request and what was answered, as the server saw it. Times are nanoseconds of the server's clock.
 *
 * @param agent number of the poller process that asked, from its User-Agent
 * @param path what it asked for
 * @param second of the script, at the start
 * @param status 0 when there was none
 * @param conditional whether validators came with the request
 * @param validators whether validators went with the answer
 * @param whole whether the answer went out to its end
 * @param fault what the script had the server do wrong, or null
 */
record Exchange(
        int feed,
        int host,
        int agent,
        String path,
        long start,
        long end,
        long second,
        int status,
        boolean conditional,
        boolean validators,
        boolean whole,
        Fault fault) {
    /** Whether a document came, and all of it. */
    boolean isDocument() {
        return status == 200 && whole && (fault == null || fault.isForgiven());
    }

    /** Whether it was a good one, so that all that stands in it must have been read. */
    boolean isSoundDocument() {
        return isDocument() && fault == null;
    }

    /** Whether a poll that ended with this has failed. */
    boolean isFailure() {
        return fault != null && !fault.isForgiven();
    }
}
