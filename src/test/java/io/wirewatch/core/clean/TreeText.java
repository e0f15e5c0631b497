package io.wirewatch.core.clean;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What {@link HtmlText} should find, by way of the tree that jsoup builds: slower, simpler, and right about every kind of broken markup. */
final class TreeText implements NodeVisitor {
    private static final Set<String> INVISIBLE = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "svg",
            "head",
            "select",
            "textarea",
            "canvas");
    private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd", "option");
    private static final Set<String> PARAGRAPHS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "details",
            "div",
            "dl",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "ul");
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private boolean space;
    private int invisible;
    private int preformatted;

    static String of(String html) {
        TreeText writer = new TreeText();
        Jsoup.parseBodyFragment(html).body().traverse(writer);
        return PlainText.withoutControls(writer.text.toString());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (invisible == 0) {
                append(words.getWholeText());
            }
        } else if (node instanceof Element element) {
            enter(element.normalName());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element.normalName());
        }
    }

    private void enter(String tag) {
        if (INVISIBLE.contains(tag)) {
            invisible++;
        } else if (tag.equals("br")) {
            breaks = Math.min(2, breaks + 1);
        } else {
            separate(tag);
        }
        if (tag.equals("pre")) {
            preformatted++;
        }
    }

    private void leave(String tag) {
        if (INVISIBLE.contains(tag)) {
            invisible--;
        } else if (!tag.equals("br")) {
            separate(tag);
        }
        if (tag.equals("pre")) {
            preformatted--;
        }
    }

    private void separate(String tag) {
        if (PARAGRAPHS.contains(tag)) {
            breaks = 2;
        } else if (LINES.contains(tag)) {
            breaks = Math.max(1, breaks);
        } else if (tag.equals("td") || tag.equals("th")) {
            space = true;
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (preformatted > 0 && c == '\n') {
                breaks = Math.min(2, breaks + 1);
            } else if (c == NO_BREAK_SPACE || Character.isWhitespace(c)) {
                space = true;
            } else if (c != SOFT_HYPHEN) {
                separateFromLast();
                text.append(c);
            }
        }
    }

    private void separateFromLast() {
        if (text.length() > 0) {
            text.append(breaks > 0 ? "\n".repeat(breaks) : space ? " " : "");
        }
        breaks = 0;
        space = false;
    }
}
