package io.wirewatch.core.clean;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;

/** Finds the text of an article in a web page. */
final class HtmlArticle {
    /** Around the text or about a picture, by what the elements are. */
    private static final Set<String> AROUND =
            Set.of("nav", "form", "button", "figcaption", "select", "textarea", "menu");

    private static final Set<String> AROUND_BY_ROLE =
            Set.of("navigation", "dialog", "complementary", "contentinfo", "menu", "menubar", "alertdialog", "search");

    /** A box that holds this share of the page's text is the article after all, whatever it is called. */
    private static final double MAX_BOX_SHARE = 0.3;

    private static final int MIN_BODY_UNITS = 400;

    private final PageBox root;
    private final int all;
    List<PageBox> main;

    HtmlArticle(PageBox root) {
        this.root = root;
        this.all = root.units;
    }

    /** The paragraphs of the article, each on lines of its own; empty when the page has no text. */
    static List<String> paragraphs(Document page, String title) {
        HtmlArticle article = new HtmlArticle(PageBoxes.of(page.body()));
        List<String> best = List.of();
        for (int tolerance = 0; tolerance < 3 && units(best) < MIN_BODY_UNITS; tolerance++) {
            List<String> found = article.found(tolerance);
            if (units(found) > units(best)) {
                best = found;
            }
        }
        boolean titled = !best.isEmpty() && best.get(0).equals(title);
        return titled ? best.subList(1, best.size()) : best;
    }

    static int units(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    List<String> found(int tolerance) {
        restore(root);
        root.count();
        mark(root, tolerance);
        root.count();
        main = ArticleFinder.find(root, tolerance < 2);
        StringBuilder text = new StringBuilder();
        for (PageBox box : main) {
            if (tolerance < 2) {
                BoxCleaner.clean(box, true);
            }
            write(box, text);
        }
        return split(text.toString());
    }

    private static void restore(PageBox box) {
        for (PagePart part : box.parts) {
            if (part instanceof PageBox inner) {
                inner.score = 0;
                inner.isOut = false;
                restore(inner);
            }
        }
    }

    private void mark(PageBox box, int tolerance) {
        for (PagePart part : box.parts) {
            if (part instanceof PageBox inner) {
                inner.isOut = inner.units <= all * MAX_BOX_SHARE && isOut(inner, tolerance);
                mark(inner, tolerance);
            }
        }
    }

    private static boolean isOut(PageBox box, int tolerance) {
        boolean around =
                AROUND.contains(box.tag) || box.name.isFurniture() || AROUND_BY_ROLE.contains(box.element.attr("role"));
        boolean aside = box.name.isAside() && !box.name.isMain();
        return (tolerance < 2 && around) || (tolerance < 1 && aside);
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
        return Boilerplate.without(
                Arrays.stream(text.split("\n\n"))
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .toList(),
                false);
    }
}
