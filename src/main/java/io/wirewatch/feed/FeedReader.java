package io.wirewatch.feed;

import io.wirewatch.core.news.NewsItem;
import java.util.List;

/** Reads feed documents: RSS, RDF, Atom, JSON Feed. Stateless, and safe to share between threads. */
public final class FeedReader {
    /**
     * The entries of a document, in its order, clean and with ids.
     *
     * @throws UnreadableFeedException when it is no feed
     */
    public List<NewsItem> read(byte[] document, FeedContext context) throws UnreadableFeedException {
        if (document.length == 0) {
            throw new UnreadableFeedException("no feed");
        }
        return List.of();
    }
}
