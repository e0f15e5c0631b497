package io.wirewatch.core.clean;

import io.wirewatch.core.clean.HtmlElement.Layout;
import io.wirewatch.core.clean.HtmlElement.Nesting;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The elements that are open at a place in HTML, by the rules that say which tags end which elements (HTML, section 13.2.6.4). Tells a writer
 * of each begin and end. At most {@link #MAX_DEPTH} are open at once; an element deeper than that ends where the next one begins, which bounds
 * the time for any tag. Not to be shared between threads.
 *
 * <p>Left out: text and blocks between the cells of a table, which a browser moves before the table, stay where they are written.
 */
final class OpenTags {
    private static final int MAX_DEPTH = 256;
    private static final HtmlElement ROW = HtmlElement.of("tr");
    private static final Set<String> PASSED_BY_ITEMS = Set.of("address", "div", "p");

    private final HtmlElement[] open = new HtmlElement[MAX_DEPTH];
    private final TextWriter writer;
    private int depth;
    private int paragraphs;

    OpenTags(TextWriter writer) {
        this.writer = writer;
    }

    /** Whether the innermost element is SVG. */
    boolean isInSvg() {
        return depth > 0 && open[depth - 1].is(Nesting.SVG);
    }

    /** An element begins, and ends at once when it can contain nothing. */
    void begin(HtmlElement element) {
        switch (element.nesting()) {
            case BREAK -> writer.enter(element);
            case TABLE -> beginTable(element);
            case ROWS, CAPTION, ROW, CELL -> beginPart(element);
            case FORM -> beginForm(element);
            case CLOSED, OPEN, SVG -> push(element);
            case OPTION -> {
                endTop(Nesting.OPTION);
                push(element);
            }
            case SINGLE -> {
                boolean another = endNearest(element::equals);
                if (!another || element.layout() != Layout.INVISIBLE) {
                    push(element);
                }
            }
            case RULE -> {
                endParagraph();
                writer.enter(element);
            }
            case ITEM, TERM -> {
                endItem(element.nesting());
                endParagraph();
                push(element);
            }
            case HEADING -> {
                endParagraph();
                endTop(Nesting.HEADING);
                push(element);
            }
            default -> {
                endParagraph();
                push(element);
            }
        }
    }

    /** An end tag; it ends what it can reach, and is nothing when that is not open. */
    void end(HtmlElement element) {
        switch (element.nesting()) {
            case PARAGRAPH -> {
                writer.enter(element);
                endParagraph();
            }
            case BREAK -> writer.enter(element);
            case HEADING -> endNearest(other -> other.is(Nesting.HEADING));
            case ITEM -> endInList(element);
            case TABLE -> popTo(table());
            case ROWS -> popTo(table() + 1);
            case CAPTION, ROW, CELL -> endPart(element);
            case RULE, RAW, TEXT -> {}
            default -> endNearest(element::equals);
        }
    }

    private void beginTable(HtmlElement element) {
        endParagraph();
        if (depth > 0 && (open[depth - 1].is(Nesting.TABLE) || open[depth - 1].is(Nesting.ROW))) {
            popTo(table());
        }
        push(element);
    }

    /** A part outside any table is nothing. */
    private void beginPart(HtmlElement element) {
        int table = table();
        if (table >= depth) {
            return;
        }
        if (element.is(Nesting.CELL)) {
            int row = table + 1;
            if (row < depth && open[row].is(Nesting.ROW)) {
                popTo(row + 1);
            } else {
                popTo(row);
                push(ROW);
            }
        } else {
            popTo(table + 1);
        }
        if (!element.is(Nesting.ROWS)) {
            push(element);
        }
    }

    private void endPart(HtmlElement element) {
        int table = table();
        int part = depth - 1;
        while (part > table && !open[part].equals(element)) {
            part--;
        }
        if (part > table) {
            popTo(part);
        }
    }

    /** Forms do not nest. */
    private void beginForm(HtmlElement element) {
        for (int i = 0; i < depth; i++) {
            if (open[i].equals(element)) {
                return;
            }
        }
        endParagraph();
        push(element);
    }

    private void endTop(Nesting nesting) {
        if (depth > 0 && open[depth - 1].is(nesting)) {
            popTo(depth - 1);
        }
    }

    private void endItem(Nesting nesting) {
        for (int i = depth - 1; i >= 0; i--) {
            if (open[i].is(nesting)) {
                popTo(i);
                return;
            }
            if (!PASSED_BY_ITEMS.contains(open[i].name())) {
                return;
            }
        }
    }

    private void endInList(HtmlElement element) {
        for (int i = depth - 1; i >= 0 && !open[i].bounds(); i--) {
            if (open[i].equals(element)) {
                popTo(i);
                return;
            }
            if (open[i].name().equals("ul") || open[i].name().equals("ol")) {
                return;
            }
        }
    }

    private void endParagraph() {
        if (paragraphs == 0) {
            return;
        }
        for (int i = depth - 1; i >= 0 && !open[i].bounds() && !open[i].name().equals("button"); i--) {
            if (open[i].is(Nesting.PARAGRAPH)) {
                popTo(i);
                return;
            }
        }
    }

    private boolean endNearest(Predicate<HtmlElement> wanted) {
        for (int i = depth - 1; i >= 0; i--) {
            if (wanted.test(open[i])) {
                popTo(i);
                return true;
            }
            if (open[i].bounds()) {
                return false;
            }
        }
        return false;
    }

    /** The innermost table; the depth when there is none. */
    private int table() {
        for (int i = depth - 1; i >= 0 && !open[i].name().equals("template"); i--) {
            if (open[i].is(Nesting.TABLE)) {
                return i;
            }
        }
        return depth;
    }

    private void push(HtmlElement element) {
        if (depth == MAX_DEPTH) {
            popTo(depth - 1);
        }
        open[depth++] = element;
        paragraphs += element.is(Nesting.PARAGRAPH) ? 1 : 0;
        writer.enter(element);
    }

    /** Ends all that are deeper than a depth. */
    private void popTo(int wanted) {
        while (depth > wanted) {
            HtmlElement element = open[--depth];
            paragraphs -= element.is(Nesting.PARAGRAPH) ? 1 : 0;
            writer.leave(element);
        }
    }
}
