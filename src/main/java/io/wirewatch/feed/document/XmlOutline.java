package io.wirewatch.feed.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where things stand in an XML document: its first element that feeds begin with, what is said of the feed as a whole, and the places of the
 * entries, which are opened one by one ({@link XmlNode#opened}) so that a large document needs little memory. An entry ends with its end
 * tag, with the next entry, or with the feed. Not to be shared between threads.
 */
final class XmlOutline {
    /** Entries whose places are kept. */
    private static final int MAX_ENTRIES = 100_000;

    private static final String CHANNEL = "channel";
    /** Roots by their names without prefix, and what their entries are called. */
    private static final Map<String, Set<String>> ENTRIES = Map.of(
            "rss",
            Set.of("item"),
            "rdf",
            Set.of("item"),
            CHANNEL,
            Set.of("item"),
            "feed",
            Set.of("entry", "atom:entry"),
            "urlset",
            Set.of("url"),
            "sitemapindex",
            Set.of(),
            "opml",
            Set.of());

    private final String document;
    private final XmlScanner scanner;
    private final List<XmlNode> entries = new ArrayList<>();
    private String firstElement;
    private XmlNode root;
    private OpenElements elements;
    private XmlNode entry;
    private Set<String> entryNames = Set.of();
    private boolean complete;
    private int count;

    private XmlOutline(String document) {
        this.document = document;
        this.scanner = new XmlScanner(document, 0, document.length());
    }

    static XmlOutline of(String document) {
        XmlOutline outline = new XmlOutline(document);
        outline.read();
        return outline;
    }

    /** Null when no element is one that feeds begin with. */
    XmlNode root() {
        return root;
    }

    /** Whether it defines entities of its own, which nobody looks at. */
    boolean definesEntities() {
        return scanner.definesEntities();
    }

    /** The name of the first element of all; null when there is none. */
    String firstElement() {
        return firstElement;
    }

    /** The entries that end. */
    List<XmlNode> entries() {
        return entries;
    }

    /** How many entries there are, also when they are more than are kept. */
    int count() {
        return count;
    }

    /** Whether the document ends before its root does. */
    boolean breaksOff() {
        return !complete;
    }

    /** Whether it breaks off within an entry. */
    boolean breaksOffInEntry() {
        return entry != null;
    }

    private void read() {
        for (XmlScanner.Kind kind = scanner.read(); kind != XmlScanner.Kind.DONE && !complete; kind = scanner.read()) {
            switch (kind) {
                case START -> start(true);
                case EMPTY -> start(false);
                case END -> end(scanner.name());
                default -> {}
            }
        }
        if (root != null) {
            root.endAt(scanner.start());
            elements.endAll(scanner.start());
        }
    }

    private void start(boolean lasting) {
        String tag = scanner.name();
        if (root == null) {
            firstElement = firstElement == null ? tag : firstElement;
            begin(tag, lasting);
        } else if (entryNames.contains(root.nameOf(tag))) {
            entry(lasting);
        } else if (entry == null) {
            elements.start(scanner, lasting);
        }
    }

    private void entry(boolean lasting) {
        if (lasting || entry == null) {
            endEntry(scanner.start());
            elements.endWithin(CHANNEL, scanner.start());
            XmlNode parent = elements.innermost();
            entry = new XmlNode(parent == null ? root : parent, document, scanner);
            if (!lasting) {
                endEntry(entry.start());
            }
        }
    }

    private void begin(String tag, boolean lasting) {
        Set<String> names = ENTRIES.get(tag.substring(tag.indexOf(':') + 1));
        if (names != null) {
            root = new XmlNode(null, document, scanner);
            elements = new OpenElements(root);
            entryNames = names;
            complete = !lasting;
        }
    }

    private void end(String tag) {
        if (root == null) {
            return;
        }
        boolean outer = tag.equals(root.tag()) || tag.equals(CHANNEL);
        if (entry != null && (outer || tag.equals(entry.tag()))) {
            endEntry(scanner.start());
        }
        if (entry == null) {
            complete = tag.equals(root.tag());
            elements.end(tag, scanner.start());
        }
    }

    private void endEntry(int place) {
        if (entry == null) {
            return;
        }
        entry.endAt(place);
        count++;
        if (entries.size() < MAX_ENTRIES) {
            entries.add(entry);
        }
        entry = null;
    }
}
