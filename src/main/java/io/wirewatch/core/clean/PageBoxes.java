package io.wirewatch.core.clean;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Reads the visible text of a page into boxes and runs of text, in one pass over the parsed page. What comes after works on these alone,
 * which are some hundred where the page has thousands of nodes. Not to be shared between threads.
 */
final class PageBoxes implements NodeFilter {
    private static final Set<String> FORM_FIELDS = Set.of("input", "select", "textarea", "button");

    /** Elements that mark words within a line. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span",
            "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source", "math");

    private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "option");
    private static final Set<String> CELLS = Set.of("td", "th");

    private static final String[] BREAKS = {"", " ", "\n", "\n\n"};
    private static final int SPACE = 1;
    private static final int LINE = 2;
    private static final int PARAGRAPH = 3;

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final StringBuilder text = new StringBuilder();
    private final PageBox root;
    private PageBox box;
    /** What is to come before the run that is being written. */
    private int before = PARAGRAPH;
    /** What is to come before the next word. */
    private int pending = PARAGRAPH;

    private int links;
    private int times;
    private int preformatted;
    private int linkUnits;
    private int commas;
    /** Whether all of the run that is being written stands in a {@code time}. */
    private boolean isTime = true;

    private PageBoxes(Element body) {
        root = new PageBox(null, body, BoxName.PLAIN);
        box = root;
    }

    /** The box of the whole body, its counts up to date. */
    static PageBox of(Element body) {
        PageBoxes boxes = new PageBoxes(body);
        body.filter(boxes);
        boxes.endRun();
        boxes.root.count();
        return boxes.root;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            // The body itself may be hidden until a script shows it.
            if (depth > 0 && Visibility.isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (depth > 0) {
                enter(element, element.normalName());
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element, element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element, String tag) {
        if (tag.equals("br")) {
            lineEnds();
        } else if (tag.equals("hr")) {
            endRun();
            pending = PARAGRAPH;
        } else if (FORM_FIELDS.contains(tag)) {
            box.ownFields++;
        }
        if (tag.equals("a")) {
            links++;
        } else if (tag.equals("time")) {
            times++;
        }
        BoxName name = BoxName.of(element);
        if (isBox(tag, name)) {
            endRun();
            separate(tag);
            PageBox inner = new PageBox(box, element, name);
            box.parts.add(inner);
            box = inner;
        }
        if (tag.equals("pre")) {
            preformatted++;
        }
    }

    private void leave(Element element, String tag) {
        if (tag.equals("a")) {
            links--;
        } else if (tag.equals("time")) {
            times--;
        } else if (tag.equals("pre")) {
            preformatted--;
        }
        if (box != root && box.element.equals(element)) {
            endRun();
            separate(tag);
            box = box.parent;
        }
    }

    private static boolean isBox(String tag, BoxName name) {
        return !tag.equals("br") && !tag.equals("hr") && (!INLINE.contains(tag) || name.isFurniture());
    }

    /** One line end is kept, two are the end of a paragraph. */
    private void lineEnds() {
        if (pending >= LINE) {
            endRun();
            pending = PARAGRAPH;
        } else {
            pending = LINE;
        }
    }

    private void separate(String tag) {
        int breaks = CELLS.contains(tag) ? SPACE : LINES.contains(tag) ? LINE : INLINE.contains(tag) ? 0 : PARAGRAPH;
        pending = Math.max(pending, breaks);
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (preformatted > 0 && c == '\n') {
                lineEnds();
            } else if (c == NO_BREAK_SPACE || Character.isWhitespace(c)) {
                pending = Math.max(pending, SPACE);
            } else if (c != SOFT_HYPHEN) {
                append(c);
            }
        }
    }

    private void append(char c) {
        if (text.length() == 0) {
            before = pending;
        } else {
            text.append(BREAKS[pending]);
        }
        pending = 0;
        text.append(c);
        linkUnits += links > 0 ? 1 : 0;
        isTime &= times > 0;
        commas += isComma(c) ? 1 : 0;
    }

    /** Latin, Arabic, Chinese and Japanese commas. */
    private static boolean isComma(char c) {
        return c == ',' || c == '、' || c == '，' || c == '،' || c == '﹐' || c == '､';
    }

    private void endRun() {
        // A time alone is that of the article or of an entry in it, and no part of the text.
        if (text.length() > 0 && !isTime) {
            box.parts.add(new TextRun(BREAKS[before], text.toString(), linkUnits, commas));
        }
        text.setLength(0);
        linkUnits = 0;
        commas = 0;
        isTime = true;
    }
}
