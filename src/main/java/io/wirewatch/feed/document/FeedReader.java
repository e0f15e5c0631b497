package io.wirewatch.feed.document;

import io.wirewatch.core.clean.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads feed documents: RSS 0.9x, 1.0 and 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1 and news sitemaps, also when they are somewhat
 * broken or still gzipped. Nothing that a document refers to is ever fetched, and no entity that it defines is expanded.
 *
 * <p>Time and memory grow with the length of the document, whatever is in it. Stateless, and safe to share between threads.
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
        byte[] plain = Unpacked.of(document);
        TextDecoder.Decoded decoded = TextDecoder.read(plain, Arrays.asList(context.charset(), declaredCharset(plain)));
        CleanText text = CleanText.of(decoded.text());
        if (text.value().isBlank()) {
            throw new UnreadableFeedException("no feed: the document is empty");
        }
        RawFeed feed = feed(text.value(), context);
        ItemMaker maker = new ItemMaker(feed, context);
        List<String> notes = new ArrayList<>(decoded.notes());
        notes.addAll(text.notes());
        notes.addAll(feed.notes());
        return document(feed, maker, notes);
    }

    private static RawFeed feed(String text, FeedContext context) throws UnreadableFeedException {
        char first = text.stripLeading().charAt(0);
        if (first == '[') {
            throw new UnreadableFeedException("no feed: the document is a JSON list");
        }
        return first == '{' ? JsonFeed.read(text) : XmlFeed.read(text, context.url());
    }

    private static FeedDocument document(RawFeed feed, ItemMaker maker, List<String> notes) {
        var items = maker.items(notes);
        return new FeedDocument(
                feed.title() == null ? null : feed.title().text(),
                feed.link(),
                feed.self(),
                feed.hubs(),
                feed.wishes().interval(),
                feed.wishes().skipHours(),
                feed.wishes().skipDays(),
                items,
                notes,
                feed.isWhole());
    }

    private static String declaredCharset(byte[] document) {
        String head =
                new String(document, 0, Math.min(document.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Matcher encoding = XML_ENCODING.matcher(head);
        return encoding.find() ? encoding.group(1) : null;
    }
}
