package io.wirewatch.feed.document;

import io.wirewatch.core.news.Source;

/**
 * What is known of a feed document before it is read.
 *
 * @param url its address, against which relative links are resolved; null when unknown
 * @param charset as declared by the transport (the Content-Type header), null when it said nothing
 * @param source who publishes it; null to take what the document says of itself
 * @param language BCP 47 tag to assume where the document declares none; null for none
 * @param origin the file it was read from, as named; null when it was fetched
 */
public record FeedContext(String url, String charset, Source source, String language, String origin) {
    /** Nothing but the name of the file. */
    public static FeedContext ofFile(String origin) {
        return new FeedContext(null, null, null, null, origin);
    }
}
