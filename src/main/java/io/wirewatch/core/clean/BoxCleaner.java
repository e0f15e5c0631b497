package io.wirewatch.core.clean;

import java.util.Set;

/**
 * Takes out of an article what stands in it without belonging to it, such as lists of links, forms and boxes about other things, judged by what
 * they are called and how much of them is text, links and fields. A box with more than half of the article stays in any case.
 */
final class BoxCleaner {
    private static final Set<String> DOUBTFUL =
            Set.of("form", "fieldset", "table", "ul", "ol", "div", "section", "header", "h1", "h2", "h3");

    /** Whoever writes so many commas writes prose. */
    private static final int PROSE_COMMAS = 10;

    private static final double MAX_LINK_SHARE = 0.2;

    /** Of a box that is called an article, and of lists of whole sentences. */
    private static final double MAX_LINK_SHARE_IN_PROSE = 0.5;

    /** List items that long are sentences. */
    private static final int SENTENCE_UNITS = 60;

    /** In a box with more items than paragraphs, that is a menu unless next to nothing is a link. */
    private static final double MAX_LINK_SHARE_OF_ITEMS = 0.1;

    private static final double MAX_FIELDS_PER_PARAGRAPH = 1.0 / 3;
    private static final int SHORT_UNITS = 25;

    private BoxCleaner() {}

    /** Leaves out what does not belong, innermost first, so that a box is judged by what is left of it. */
    static void clean(PageBox box) {
        clean(box, box.units / 2);
    }

    private static void clean(PageBox box, int mostUnits) {
        for (PageBox inner : box.boxes()) {
            clean(inner, mostUnits);
            inner.isOut = inner.units <= mostUnits && isOut(inner);
        }
        box.countParts();
    }

    private static boolean isOut(PageBox box) {
        if (box.tag.equals("aside") || box.tag.equals("footer")) {
            return true;
        }
        if (!DOUBTFUL.contains(box.tag) || box.units == 0) {
            return false;
        }
        boolean isHeading = box.tag.startsWith("h") && !box.tag.equals("header");
        boolean isPoor = box.name.isPoor() && !box.name.isMain();
        return isPoor || (!isHeading && box.commas < PROSE_COMMAS && isNoProse(box));
    }

    private static boolean isNoProse(PageBox box) {
        boolean isList = box.tag.equals("ul") || box.tag.equals("ol");
        boolean sentences = isList && box.units > SENTENCE_UNITS * box.items;
        boolean named = box.name.isMain() && !box.name.isPoor();
        double most = sentences || named ? MAX_LINK_SHARE_IN_PROSE : MAX_LINK_SHARE;
        boolean listed = !isList && box.items > box.paragraphs && box.linkShare() > MAX_LINK_SHARE_OF_ITEMS;
        boolean isForm = box.fields > box.paragraphs * MAX_FIELDS_PER_PARAGRAPH;
        boolean isScrap = !isList && box.headings == 0 && box.units < SHORT_UNITS && box.linkUnits > 0;
        return box.linkShare() > most || listed || isForm || isScrap;
    }
}
