package io.wirewatch.feed;

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
        if (feed.items().isEmpty() && !document.contains("</" + root.tag())) {
            // An empty feed is a feed. One that breaks off before its first entry is not.
            XmlFault.check(document);
        }
        return feed;
    }

    private static XmlNode root(Document tree, String document) throws UnreadableFeedException {
        for (Element element : tree.getAllElements()) {
            XmlNode node = new XmlNode(element);
            if (node.is("rss", "rdf:rdf", "rdf", "channel", "feed", "atom:feed")) {
                return node;
            }
        }
        XmlFault.check(document);
        Element first = tree.firstElementChild();
        throw new UnreadableFeedException("no feed: the document's first element is "
                + (first == null ? "missing" : "<" + first.tagName() + ">"));
    }
}
