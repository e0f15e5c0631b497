package io.wirewatch.core.clean;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Finds the text of an article in a web page: leaves out what by its elements or names is not the article, lets {@link ArticleFinder} choose among
 * the rest and {@link BoxCleaner} clean the choice, and drops lines that are calls to the reader ({@link Boilerplate}). When little is left, it
 * tries again and believes names less, then not at all. Each of these goes over the boxes of the page a fixed number of times, so that the
 * time grows with the page and no faster. Not to be shared between threads.
 */
final class HtmlArticle {
    /** Around the text or about a picture, by what the elements are. */
    private static final Set<String> AROUND = Set.of(
            "nav",
            "form",
            "button",
            "figcaption",
            "select",
            "textarea",
            "menu",
            "amp-ad",
            "amp-auto-ads",
            "amp-sticky-ad",
            "amp-embed",
            "amp-sidebar",
            "amp-consent",
            "amp-user-notification");

    private static final Set<String> AROUND_BY_ROLE =
            Set.of("navigation", "dialog", "alertdialog", "complementary", "contentinfo", "menu", "menubar", "search");

    /** A box that holds a larger share of the page's text is the article after all, whatever it is called. */
    private static final double MAX_BOX_SHARE = 0.3;

    /** The same for names that are less certain, but seldom hold everything. */
    private static final double MAX_ASIDE_SHARE = 0.9;

    /** An article shorter than that may have been missed. */
    private static final int MIN_UNITS = 400;

    /** Otherwise it was short, and what came in beside it is not it. */
    private static final int MIN_GAIN = 3;

    /** How far names are believed. */
    private enum Belief {
        ALL_NAMES,
        SURE_NAMES,
        NONE
    }

    private final PageBox root;

    HtmlArticle(Element body) {
        root = PageBoxes.of(body);
    }

    /** The paragraphs of the article in plain text; empty when the page has no text. */
    List<String> paragraphs() {
        List<String> best = List.of();
        for (Belief belief : Belief.values()) {
            List<String> found = paragraphs(belief);
            if (units(found) > units(best) * MIN_GAIN) {
                best = found;
            }
            if (units(best) >= MIN_UNITS) {
                break;
            }
        }
        return best;
    }

    /** UTF-16 units in all of them. */
    static int units(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    private List<String> paragraphs(Belief belief) {
        restore(root);
        root.count();
        leaveOut(root, root.units, belief);
        root.count();
        StringBuilder text = new StringBuilder();
        for (PageBox box : ArticleFinder.find(root, belief != Belief.NONE)) {
            if (belief != Belief.NONE) {
                BoxCleaner.clean(box);
            }
            write(box, text);
        }
        return split(text.toString());
    }

    private static void restore(PageBox box) {
        for (PagePart part : box.parts) {
            if (part instanceof PageBox inner) {
                inner.isOut = false;
                restore(inner);
            }
        }
    }

    private static void leaveOut(PageBox box, int pageUnits, Belief belief) {
        for (PageBox inner : box.boxes()) {
            inner.isOut = (inner.units <= pageUnits * MAX_BOX_SHARE && isAround(inner, belief))
                    || (inner.units <= pageUnits * MAX_ASIDE_SHARE && isAside(inner, belief));
            if (!inner.isOut) {
                leaveOut(inner, pageUnits, belief);
            }
        }
    }

    private static boolean isAround(PageBox box, Belief belief) {
        boolean named = box.name.isFurniture() || box.name.isByline();
        return belief != Belief.NONE
                && (named || AROUND.contains(box.tag) || AROUND_BY_ROLE.contains(box.element.attr("role")));
    }

    private static boolean isAside(PageBox box, Belief belief) {
        return belief == Belief.ALL_NAMES && box.name.isAside() && !box.name.isMain();
    }

    private static void write(PageBox box, StringBuilder text) {
        for (PagePart part : box.parts) {
            if (part instanceof TextRun run) {
                text.append(run.before()).append(run.text());
            } else if (part instanceof PageBox inner && !inner.isOut) {
                write(inner, text);
            }
        }
    }

    private static List<String> split(String text) {
        List<String> paragraphs = Arrays.stream(text.split("\n\n"))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return Boilerplate.without(paragraphs);
    }
}
