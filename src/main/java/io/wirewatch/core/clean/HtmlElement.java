package io.wirewatch.core.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An element that has a say in how text is broken into lines and paragraphs, in what is shown, or in where others end. All others, such
 * as {@code b} and {@code span}, are none of the kind: their tags are as if they were not there.
 */
record HtmlElement(String name, Layout layout, Nesting nesting) {
    /** What its begin and its end do to the text. */
    enum Layout {
        INLINE,
        CELL,
        LINE,
        PARAGRAPH,
        INVISIBLE
    }

    /** Where its tags may stand and what they end (HTML, section 13.2.6.4). */
    enum Nesting {
        BLOCK,
        HEADING,
        FORM,
        PARAGRAPH,
        ITEM,
        TERM,
        OPTION,
        /** Ends the one like it that is open; a select then does not begin another. */
        SINGLE,
        RULE,
        BREAK,
        TABLE,
        /** A part of a table, around rows. */
        ROWS,
        CAPTION,
        ROW,
        CELL,
        /** What is in it ends within it. */
        CLOSED,
        OPEN,
        /** No tags within, but its own end tag. */
        RAW,
        /** The same, with character references. */
        TEXT,
        SVG
    }

    private static final Map<String, HtmlElement> KNOWN = known();

    /** Longer names than {@code foreignobject} are not known. */
    private static final int MAX_NAME = 13;

    /** The element with a name that is in lower case; null when it has no say. */
    static HtmlElement of(String name) {
        return name.length() > MAX_NAME ? null : KNOWN.get(name);
    }

    boolean is(Nesting other) {
        return nesting == other;
    }

    /** Whether an end tag within it reaches nothing outside it (HTML, section 13.2.4.2). */
    boolean bounds() {
        return switch (nesting) {
            case TABLE, CAPTION, CELL, CLOSED -> true;
            default -> false;
        };
    }

    private static Map<String, HtmlElement> known() {
        Map<String, HtmlElement> known = new HashMap<>();
        add(
                known,
                Layout.PARAGRAPH,
                Nesting.BLOCK,
                "address article aside blockquote center details div dl fieldset figcaption");
        add(known, Layout.PARAGRAPH, Nesting.BLOCK, "figure footer header main nav ol pre section summary ul");
        add(known, Layout.INLINE, Nesting.BLOCK, "dialog dir hgroup listing menu search");
        add(known, Layout.PARAGRAPH, Nesting.HEADING, "h1 h2 h3 h4 h5 h6");
        add(known, Layout.PARAGRAPH, Nesting.FORM, "form");
        add(known, Layout.PARAGRAPH, Nesting.PARAGRAPH, "p");
        add(known, Layout.LINE, Nesting.ITEM, "li");
        add(known, Layout.LINE, Nesting.TERM, "dd dt");
        add(known, Layout.LINE, Nesting.OPTION, "option");
        add(known, Layout.INLINE, Nesting.SINGLE, "button");
        add(known, Layout.INVISIBLE, Nesting.SINGLE, "select");
        add(known, Layout.PARAGRAPH, Nesting.RULE, "hr");
        add(known, Layout.LINE, Nesting.BREAK, "br");
        add(known, Layout.PARAGRAPH, Nesting.TABLE, "table");
        add(known, Layout.INLINE, Nesting.ROWS, "tbody thead tfoot col colgroup");
        add(known, Layout.INLINE, Nesting.CAPTION, "caption");
        add(known, Layout.LINE, Nesting.ROW, "tr");
        add(known, Layout.CELL, Nesting.CELL, "td th");
        add(known, Layout.INVISIBLE, Nesting.CLOSED, "object template");
        add(known, Layout.INLINE, Nesting.CLOSED, "applet marquee foreignobject");
        add(known, Layout.INVISIBLE, Nesting.OPEN, "canvas noscript");
        add(known, Layout.INVISIBLE, Nesting.RAW, "script style iframe xmp noembed noframes textarea");
        add(known, Layout.INLINE, Nesting.TEXT, "title");
        add(known, Layout.INVISIBLE, Nesting.SVG, "svg");
        return Map.copyOf(known);
    }

    private static void add(Map<String, HtmlElement> known, Layout layout, Nesting nesting, String names) {
        for (String name : List.of(names.split(" "))) {
            known.put(name, new HtmlElement(name, layout, nesting));
        }
    }
}
