package io.wirewatch.core.clean;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Where in a tree the prose is: runs of text long enough to be sentences, outside links. Counted in one pass. Not to be shared between
 * threads.
 */
final class Prose implements NodeVisitor {
    private static final int MIN_RUN_UNITS = 60;

    /** The article is the deepest element with this share of all prose. */
    private static final double MAIN_SHARE = 0.8;

    private final IdentityHashMap<Node, Integer> units = new IdentityHashMap<>();

    /** UTF-16 units of prose in an element. */
    static int units(Element element) {
        return count(element).of(element);
    }

    /** The deepest element that holds most of the prose of another. */
    static Element main(Element within) {
        Prose prose = count(within);
        double enough = prose.of(within) * MAIN_SHARE;
        Element main = within;
        for (Element next = main; next != null; next = prose.childWith(main, enough)) {
            main = next;
        }
        return main;
    }

    private static Prose count(Element element) {
        Prose prose = new Prose();
        element.traverse(prose);
        return prose;
    }

    private int of(Node node) {
        return units.getOrDefault(node, 0);
    }

    private Element childWith(Element parent, double enough) {
        return parent.children().stream()
                .filter(child -> of(child) > 0 && of(child) >= enough)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && text.text().length() >= MIN_RUN_UNITS) {
            units.put(node, text.text().length());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node.parent() != null && !node.nodeName().equals("a")) {
            units.merge(node.parent(), of(node), Integer::sum);
        }
    }
}
