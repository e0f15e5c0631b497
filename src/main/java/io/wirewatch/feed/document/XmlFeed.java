package io.wirewatch.feed.document;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * RSS, RDF and Atom.
 *
 * <p>The tree is jsoup's, whose XML parser goes on where a strict one gives up (bare ampersands, HTML's character references, tags that are
 * not closed, a document that breaks off), expands no entity that a document defines and opens no address.
 */
final class XmlFeed {
    /** Entries stand at depth 3; what is deeper is markup within them. */
    private static final int MAX_DEPTH = 200;

    private XmlFeed() {}

    static RawFeed read(String document, String url) throws UnreadableFeedException {
        Parser parser = Parser.xmlParser().setMaxDepth(MAX_DEPTH);
        Document tree = parser.parseInput(document, "");
        tree.outputSettings().prettyPrint(false);
        XmlNode root = root(tree, document);
        RawFeed feed = root.is("feed", "atom:feed") ? AtomFeed.read(root, url) : RssFeed.read(root, url);
        if (document.contains("</" + root.tag())) {
            return feed;
        }
        return brokenOff(feed, document);
    }

    /** Without the last entry, which may be half an entry. An empty feed is a feed, but not one that breaks off before its first entry. */
    private static RawFeed brokenOff(RawFeed feed, String document) throws UnreadableFeedException {
        if (feed.items().size() < 2) {
            XmlFault.check(document);
            return feed;
        }
        List<RawItem> whole = feed.items().subList(0, feed.items().size() - 1);
        return new RawFeed(feed.title(), feed.link(), feed.language(), whole);
    }

    private static XmlNode root(Document tree, String document) throws UnreadableFeedException {
        for (Element element : tree.getAllElements()) {
            XmlNode node = new XmlNode(element);
            if (node.is("rss", "rdf:rdf", "rdf", "channel", "feed", "atom:feed")) {
                return node;
            }
        }
        Element first = tree.firstElementChild();
        if (first != null && first.normalName().equals("html")) {
            throw new UnreadableFeedException("no feed: the document is a web page");
        }
        XmlFault.check(document);
        throw new UnreadableFeedException("no feed: the document's first element is "
                + (first == null ? "missing" : "<" + first.tagName() + ">"));
    }
}
