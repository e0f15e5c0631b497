package io.wirewatch.feed.document;

import java.util.ArrayList;
import java.util.List;

/** RSS, RDF, Atom and news sitemaps: tells them apart, and what is none of them. */
final class XmlFeed {
    /** A longer document is not parsed a second time only to name its fault. */
    private static final int MAX_CHECKED = 1 << 20;

    private XmlFeed() {}

    static RawFeed read(String document, String url) throws UnreadableFeedException {
        XmlOutline outline = XmlOutline.of(document);
        XmlNode root = root(outline, document);
        if (outline.breaksOff() && outline.count() == 0) {
            check(document);
        }
        List<String> notes = new ArrayList<>();
        if (outline.breaksOff()) {
            notes.add("breaks off at " + Place.of(document, document.length())
                    + (outline.breaksOffInEntry() ? ", within an entry, which is left out" : ", after its last entry"));
        }
        if (outline.definesEntities()) {
            notes.add("defines entities, which are not used");
        }
        return switch (root.tag().substring(root.tag().indexOf(':') + 1)) {
            case "feed" -> AtomFeed.read(outline, url, notes);
            case "urlset" -> SitemapFeed.read(outline, notes);
            default -> RssFeed.read(outline, url, notes);
        };
    }

    private static XmlNode root(XmlOutline outline, String document) throws UnreadableFeedException {
        String first = outline.firstElement();
        if (outline.root() == null) {
            if ("html".equals(first)) {
                throw new UnreadableFeedException("no feed: the document is a web page");
            }
            check(document);
            throw new UnreadableFeedException(
                    "no feed: the document's first element is " + (first == null ? "missing" : "<" + first + ">"));
        }
        String kind = outline.root().tag();
        if (kind.endsWith("opml")) {
            throw new UnreadableFeedException("no feed: the document is a list of feeds (OPML)");
        }
        if (kind.endsWith("sitemapindex")) {
            throw new UnreadableFeedException("no feed: the document is an index of sitemaps");
        }
        return outline.root();
    }

    private static void check(String document) throws UnreadableFeedException {
        if (document.length() <= MAX_CHECKED) {
            XmlFault.check(document);
        } else {
            throw new UnreadableFeedException(
                    "broken XML: no whole entry up to " + Place.of(document, document.length()));
        }
    }
}
