package io.wirewatch.feed;

import java.time.Duration;

/** What came of asking for a feed document. */
sealed interface Fetched {
    /**
     * The document, decompressed.
     *
     * @param body its bytes; whoever holds the record must leave them as they are
     * @param charset as the Content-Type header says, or null
     * @param etag validator to ask with next time, or null
     * @param lastModified validator to ask with next time, as sent, or null
     * @param url where it was found in the end, after redirects
     * @param movedTo where the feed stands for good, if that is not where its record says; null otherwise
     * @param links value of its Link headers (RFC 8288), empty for none
     * @param cachedFor how long HTTP says that it stays fresh, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // ten megabytes are not copied for a purity that nobody tests
    record Document(
            byte[] body,
            String charset,
            String etag,
            String lastModified,
            String url,
            String movedTo,
            String links,
            Duration cachedFor)
            implements Fetched {}

    /**
     * 304: the same as last time.
     *
     * @param isElsewhere whether it was said at an address to which we were sent for good
     */
    record NotModified(boolean isElsewhere) implements Fetched {}

    /**
     * No document.
     *
     * @param message for people, naming what was met
     * @param retryAfter how long the server asks to be left alone, or null
     */
    record Failed(PollFailure kind, String message, Duration retryAfter) implements Fetched {
        Failed(PollFailure kind, String message) {
            this(kind, message, null);
        }
    }
}
