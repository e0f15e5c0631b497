package io.wirewatch.feed.document;

import io.wirewatch.core.clean.TextDecoder;
import io.wirewatch.core.news.NewsItem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads feed documents: RSS 0.9x, 1.0 and 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, also when they are somewhat broken. Nothing
 * that a document refers to is ever fetched, and no entity that it defines is expanded.
 *
 * <p>Stateless, and safe to share between threads.
 */
public final class FeedReader {
    private static final Pattern XML_ENCODING =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private static final int DECLARATION_BYTES = 512;

    /**
     * What a document says: its entries, and what it asks of those who poll it.
     *
     * @throws UnreadableFeedException when it is no feed
     */
    public FeedDocument read(byte[] document, FeedContext context) throws UnreadableFeedException {
        String text = TextDecoder.decode(document, Arrays.asList(context.charset(), declaredCharset(document)));
        if (text.isBlank()) {
            throw new UnreadableFeedException("no feed: the document is empty");
        }
        RawFeed feed = text.stripLeading().startsWith("{") ? JsonFeed.read(text) : XmlFeed.read(text, context.url());
        List<NewsItem> items = new ItemMaker(feed, context).items();
        String title = feed.title() == null ? null : feed.title().text();
        return new FeedDocument(title, feed.link(), null, List.of(), null, Set.of(), Set.of(), items, List.of());
    }

    private static String declaredCharset(byte[] document) {
        String head =
                new String(document, 0, Math.min(document.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Matcher encoding = XML_ENCODING.matcher(head);
        return encoding.find() ? encoding.group(1) : null;
    }
}
