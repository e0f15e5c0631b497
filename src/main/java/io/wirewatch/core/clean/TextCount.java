package io.wirewatch.core.clean;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text stands in each part of a tree, counted in one pass. It holds for the tree as it was then. Not to be shared between threads.
 */
final class TextCount implements NodeVisitor {
    /** Runs of text that long are sentences, not labels. */
    private static final int MIN_PROSE_UNITS = 60;

    /** The article is the deepest element with this share of all prose. */
    private static final double MAIN_SHARE = 0.8;

    private final IdentityHashMap<Node, Integer> units = new IdentityHashMap<>();
    private final Element root;
    private final int minUnits;

    private TextCount(Element root, int minUnits) {
        this.root = root;
        this.minUnits = minUnits;
    }

    static TextCount all(Element root) {
        return counted(new TextCount(root, 1));
    }

    /** Long runs of text outside links only. */
    static TextCount prose(Element root) {
        return counted(new TextCount(root, MIN_PROSE_UNITS));
    }

    private static TextCount counted(TextCount count) {
        count.root.traverse(count);
        return count;
    }

    /** UTF-16 units in a part of the tree. */
    int of(Node node) {
        return units.getOrDefault(node, 0);
    }

    /** The deepest element that holds most of what was counted. */
    Element main() {
        double enough = of(root) * MAIN_SHARE;
        Element main = root;
        for (Element next = main; next != null; next = childWith(main, enough)) {
            main = next;
        }
        return main;
    }

    private Element childWith(Element parent, double enough) {
        return parent.children().stream()
                .filter(child -> of(child) > 0 && of(child) >= enough)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            int length = text.text().strip().length();
            if (length >= minUnits) {
                units.put(node, length);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        boolean link = minUnits > 1 && node.nodeName().equals("a");
        if (node.parent() != null && !link) {
            units.merge(node.parent(), of(node), Integer::sum);
        }
    }
}
