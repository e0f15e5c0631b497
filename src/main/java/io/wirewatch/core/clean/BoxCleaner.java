package io.wirewatch.core.clean;

import java.util.Set;

/** Takes out of an article what stands in it without belonging to it, judged by how much of it is text and how much links. */
final class BoxCleaner {
    private static final Set<String> DOUBTFUL = Set.of(
            "form", "fieldset", "table", "ul", "ol", "div", "section", "aside", "footer", "header", "h1", "h2", "h3");

    private BoxCleaner() {}

    static void clean(PageBox box, boolean byName) {
        clean(box, byName, box.units / 2);
    }

    private static void clean(PageBox box, boolean byName, int most) {
        for (PagePart part : box.parts) {
            if (part instanceof PageBox inner && !inner.isOut) {
                clean(inner, byName, most);
                inner.isOut = inner.units <= most && isNoText(inner, byName);
            }
        }
        box.count();
    }

    private static boolean isNoText(PageBox box, boolean byName) {
        if (box.tag.equals("aside") || box.tag.equals("footer")) {
            return true;
        }
        if (!DOUBTFUL.contains(box.tag) || box.units == 0) {
            return false;
        }
        int weight = byName ? ArticleFinder.weightOf(box) : 0;
        if (weight < 0) {
            return true;
        }
        if (box.tag.startsWith("h") && !box.tag.equals("header")) {
            return false;
        }
        if (box.commas >= 10) {
            return false;
        }
        boolean isList = box.tag.equals("ul") || box.tag.equals("ol");
        boolean linked = box.linkShare() > (weight >= 25 ? 0.5 : 0.2);
        boolean listed = !isList && box.items > box.paragraphs && box.linkShare() > 0.1;
        boolean fields = box.fields > box.paragraphs / 3.0;
        boolean isShort = !isList && box.headings == 0 && box.units < MIN_UNITS && box.linkUnits > 0;
        return linked || listed || fields || isShort;
    }

    private static final int MIN_UNITS = 25;
}
