package io.wirewatch.feed.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements that have begun and not yet ended below one node, and the nodes made of them: those near the top, where feeds say things.
 * What lies deeper is markup, and stays in the text. Not to be shared between threads.
 */
final class OpenElements {
    /** {@code entry/media:group/media:content/media:description} is the deepest of interest. */
    private static final int MAX_DEPTH = 4;

    private static final int MAX_NODES = 2_000;

    /** Elements that hold a short text, so that a field beginning within one tells that its end tag was forgotten. */
    private static final Set<String> SHORT =
            Set.of("title", "link", "guid", "pubdate", "category", "dc:creator", "dc:date");

    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "guid",
            "pubdate",
            "category",
            "description",
            "author",
            "content:encoded",
            "dc:creator",
            "dc:date",
            "language",
            "comments",
            "enclosure",
            "source");

    private final XmlNode top;
    private final String document;
    /** The names as written of what is open, and their nodes; null where none was made. */
    private final List<String> names = new ArrayList<>();

    private final List<XmlNode> nodes = new ArrayList<>();
    private final Map<String, Integer> open = new HashMap<>();
    private int made;

    OpenElements(XmlNode top) {
        this.top = top;
        this.document = top.document();
    }

    /** The children of a node, made of the text within. */
    static void fill(XmlNode node) {
        OpenElements elements = new OpenElements(node);
        XmlScanner scanner = new XmlScanner(node.document(), node.start(), node.end());
        for (XmlScanner.Kind kind = scanner.read(); kind != XmlScanner.Kind.DONE; kind = scanner.read()) {
            switch (kind) {
                case START -> elements.start(scanner, true);
                case EMPTY -> elements.start(scanner, false);
                case END -> elements.end(scanner.name(), scanner.start());
                default -> {}
            }
        }
        elements.endAll(node.end());
    }

    /** @param lasting whether an end tag is to come */
    void start(XmlScanner tag, boolean lasting) {
        XmlNode parent = innermost();
        XmlNode node = node(parent, tag);
        if (node != null && SHORT.contains(parent.name()) && FIELDS.contains(node.name()) && parent != top) {
            pop(tag.start());
            start(tag, lasting);
            return;
        }
        if (parent != null) {
            parent.hasElements();
        }
        if (node != null) {
            parent.add(node);
        }
        if (lasting) {
            names.add(tag.name());
            nodes.add(node);
            open.merge(tag.name(), 1, Integer::sum);
        }
    }

    private XmlNode node(XmlNode parent, XmlScanner tag) {
        if (parent == null || names.size() >= MAX_DEPTH || made >= MAX_NODES) {
            return null;
        }
        made++;
        return new XmlNode(parent, document, tag);
    }

    /** The innermost open node; null when it is too deep for one. */
    XmlNode innermost() {
        return nodes.isEmpty() ? top : nodes.get(nodes.size() - 1);
    }

    /** Ends the innermost element of that name, and what is open within it. An end tag of nothing that is open means nothing. */
    void end(String name, int place) {
        if (open.getOrDefault(name, 0) == 0) {
            return;
        }
        while (!names.get(names.size() - 1).equals(name)) {
            pop(place);
        }
        pop(place);
    }

    void endAll(int place) {
        endWithin(null, place);
    }

    /** Ends what is open within the innermost element of that name; all when there is none. */
    void endWithin(String name, int place) {
        while (!names.isEmpty() && !names.get(names.size() - 1).equals(name)) {
            pop(place);
        }
    }

    private void pop(int place) {
        XmlNode node = nodes.remove(nodes.size() - 1);
        open.merge(names.remove(names.size() - 1), -1, Integer::sum);
        if (node != null) {
            node.endAt(place);
        }
    }
}
