package io.wirewatch.stream;

import io.wirewatch.core.news.NewsItem;

/**
 * What is new of an item: its content, or that it is withdrawn.
 *
 * @param item null when it is withdrawn
 * @param hash of the content; of a withdrawn item {@link #WITHDRAWN}
 */
record NewContent(String id, NewsItem item, String hash, Change change) {
    /** Stands among the hashes for no content at all. */
    static final String WITHDRAWN = "withdrawn";
}
