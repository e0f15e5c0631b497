package io.wirewatch.core.clean;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * An element of a page that stands on its own, such as a paragraph, a list or a column; what merely marks words within a line is not one.
 * The counts are of the text in it, at any depth, that is not left out; {@link #count} and {@link #countParts} bring them up to date.
 * Belongs to one page and is not to be shared between threads.
 */
final class PageBox implements PagePart {
    final PageBox parent;
    final Element element;
    final String tag;
    final BoxName name;
    final List<PagePart> parts = new ArrayList<>(4);

    /** Left out of the article, with everything in it. */
    boolean isOut;

    /** Form fields right in this box. */
    int ownFields;

    /** UTF-16 units of text, and how many of them are links. */
    int units;

    int linkUnits;
    int commas;

    /** Boxes of these kinds that have text. */
    int paragraphs;

    int items;
    int headings;

    int fields;

    /** How likely this is the box of the article, if anything speaks for it. Set by {@link ArticleFinder}. */
    double score;

    boolean isScored;

    /** The points of all paragraphs in it, those of list items apart. Set by {@link ArticleFinder}. */
    double prose;

    PageBox(PageBox parent, Element element, BoxName name) {
        this.parent = parent;
        this.element = element;
        this.tag = element.normalName();
        this.name = name;
    }

    /** The boxes right in this one that are not left out. */
    List<PageBox> boxes() {
        List<PageBox> boxes = new ArrayList<>(parts.size());
        for (PagePart part : parts) {
            if (part instanceof PageBox box && !box.isOut) {
                boxes.add(box);
            }
        }
        return boxes;
    }

    /** Counts the text in this box and in all that it holds. Boxes are nested at most as deep as the parser allows. */
    void count() {
        boxes().forEach(PageBox::count);
        countParts();
    }

    /** Counts the text in this box, relying on the counts of the boxes in it. */
    void countParts() {
        units = linkUnits = commas = paragraphs = items = headings = 0;
        fields = ownFields;
        for (PagePart part : parts) {
            if (part instanceof TextRun run) {
                add(run);
            } else if (part instanceof PageBox box && !box.isOut) {
                add(box);
            }
        }
        if (units > 0) {
            addItself();
        }
    }

    private void add(TextRun run) {
        units += run.units();
        linkUnits += run.linkUnits();
        commas += run.commas();
    }

    private void add(PageBox box) {
        units += box.units;
        linkUnits += box.linkUnits;
        commas += box.commas;
        paragraphs += box.paragraphs;
        items += box.items;
        headings += box.headings;
        fields += box.fields;
    }

    private void addItself() {
        switch (tag) {
            case "p" -> paragraphs++;
            case "li" -> items++;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> headings++;
            default -> {}
        }
    }

    /** The share of the text that is links, 0 to 1. */
    double linkShare() {
        return units == 0 ? 0 : (double) linkUnits / units;
    }

    boolean isWithin(PageBox other) {
        PageBox box = this;
        while (box != null && box != other) {
            box = box.parent;
        }
        return box != null;
    }
}
