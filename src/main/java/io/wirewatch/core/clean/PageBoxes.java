package io.wirewatch.core.clean;

import java.util.Locale;
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
    private static final Set<String> INVISIBLE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "dialog",
            "head",
            "canvas",
            "audio",
            "video",
            "map");

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
    private int preformatted;
    private int linkUnits;
    private int commas;

    private PageBoxes(Element body) {
        root = new PageBox(null, body);
        box = root;
    }

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
            String tag = element.normalName();
            if (element.equals(root.element)) {
                return FilterResult.CONTINUE;
            }
            if (INVISIBLE.contains(tag) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            enter(element, tag);
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

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (!style.isEmpty() && isHiding(style.toLowerCase(Locale.ROOT)));
    }

    private static boolean isHiding(String style) {
        return says(style, "display", "none") || says(style, "visibility", "hidden");
    }

    private static boolean says(String style, String property, String value) {
        int at = style.indexOf(property);
        if (at < 0) {
            return false;
        }
        int colon = at + property.length();
        while (colon < style.length() && style.charAt(colon) == ' ') {
            colon++;
        }
        return colon < style.length()
                && style.charAt(colon) == ':'
                && style.substring(colon + 1).stripLeading().startsWith(value);
    }

    private void enter(Element element, String tag) {
        if (tag.equals("br")) {
            lineEnds();
        } else if (FORM_FIELDS.contains(tag)) {
            box.ownFields++;
        }
        if (tag.equals("a")) {
            links++;
        }
        BoxName name = BoxName.of(element);
        if (isBox(tag, name)) {
            endRun();
            separate(tag);
            PageBox inner = new PageBox(box, element);
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
        commas += isComma(c) ? 1 : 0;
    }

    /** Latin, Arabic, Chinese and Japanese commas. */
    private static boolean isComma(char c) {
        return c == ',' || c == '、' || c == '，' || c == '،' || c == '﹐' || c == '､';
    }

    private void endRun() {
        if (text.length() > 0) {
            box.parts.add(new TextRun(BREAKS[before], text.toString(), linkUnits, commas));
            text.setLength(0);
            linkUnits = 0;
            commas = 0;
        }
    }
}
