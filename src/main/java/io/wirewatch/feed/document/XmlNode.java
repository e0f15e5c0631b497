package io.wirewatch.feed.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element under the names that feeds use ({@link XmlScope}), in lower case, since some feeds do not mind theirs. It is a place in the
 * text of the document: what it says is read when asked for. Not to be shared between threads.
 */
final class XmlNode {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=\"'/]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]++))");

    private final String document;
    private final String tag;
    private final String name;
    private final XmlScope scope;
    private final String base;
    private final String language;
    private final int attributesStart;
    private final int attributesEnd;
    private final int start;
    private int end;
    private boolean markup;
    private final List<XmlNode> children = new ArrayList<>(0);

    /**
     * @param parent null for the first element
     * @param tag the scanner, which has just read the tag
     */
    XmlNode(XmlNode parent, String document, XmlScanner tag) {
        this.document = document;
        this.tag = tag.name();
        this.attributesStart = tag.contentStart();
        this.attributesEnd = tag.contentEnd();
        this.start = tag.next();
        this.end = start;
        boolean telling = attributesEnd - attributesStart > 4 && mentions("xml");
        Map<String, String> declared = telling ? namespaces() : Map.of();
        if (parent == null) {
            scope = XmlScope.of(this.tag, declared);
        } else {
            scope = declared.isEmpty() ? parent.scope : parent.scope.within(declared);
        }
        this.name = scope.name(this.tag);
        String ownBase = telling ? attribute("xml:base") : null;
        String outerBase = parent == null ? null : parent.base;
        this.base = ownBase == null ? outerBase : Links.resolve(ownBase, outerBase);
        String ownLanguage = telling ? attribute("xml:lang") : null;
        this.language = ownLanguage != null || parent == null ? ownLanguage : parent.language;
    }

    private XmlNode(XmlNode closed) {
        document = closed.document;
        tag = closed.tag;
        name = closed.name;
        scope = closed.scope;
        base = closed.base;
        language = closed.language;
        attributesStart = closed.attributesStart;
        attributesEnd = closed.attributesEnd;
        start = closed.start;
        end = closed.end;
    }

    /** This element with its children, which are read now and not kept here. */
    XmlNode opened() {
        XmlNode opened = new XmlNode(this);
        OpenElements.fill(opened);
        return opened;
    }

    /** What an element below this one that is written so would be called. */
    String nameOf(String written) {
        return scope.name(written);
    }

    String name() {
        return name;
    }

    /** The name as the document writes it, in lower case. */
    String tag() {
        return tag;
    }

    boolean is(String... names) {
        for (String candidate : names) {
            if (candidate.equals(name)) {
                return true;
            }
        }
        return false;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String document() {
        return document;
    }

    void endAt(int place) {
        end = place;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    /** There is an element within, whether or not it became a node. */
    void hasElements() {
        markup = true;
    }

    /** The children of any of these names, those of the first name first. */
    List<XmlNode> children(String... names) {
        List<XmlNode> found = new ArrayList<>(4);
        for (String wanted : names) {
            for (XmlNode child : children) {
                if (child.name.equals(wanted)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    /** The first child of these names, in the order of the names, that has any content; null when none has. */
    XmlNode child(String... names) {
        for (String wanted : names) {
            for (XmlNode child : children) {
                if (child.name.equals(wanted) && !child.isEmpty()) {
                    return child;
                }
            }
        }
        return null;
    }

    /** The text of the first child of these names that has any, trimmed, or null. */
    String value(String... names) {
        for (String wanted : names) {
            for (XmlNode child : children) {
                if (child.name.equals(wanted)) {
                    String text = child.text();
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
        }
        return null;
    }

    /** The texts of all children of these names that have any. */
    List<String> values(String... names) {
        List<String> values = new ArrayList<>(2);
        for (XmlNode child : children(names)) {
            String text = child.text();
            if (!text.isEmpty()) {
                values.add(text);
            }
        }
        return values;
    }

    String text() {
        return XmlText.text(document, start, end);
    }

    /** What is within, as HTML. */
    String markup() {
        return XmlText.markup(document.substring(start, end));
    }

    boolean hasMarkup() {
        return markup;
    }

    private boolean isEmpty() {
        int first = start;
        while (first < end && Character.isWhitespace(document.charAt(first))) {
            first++;
        }
        boolean plain = first < end && document.charAt(first) != '<' && document.charAt(first) != '&';
        return !plain && !markup && (first == end || text().isEmpty());
    }

    /** An attribute, trimmed; null when absent or blank. */
    String attribute(String wanted) {
        if (!mentions(wanted)) {
            return null;
        }
        Matcher attribute = attributes();
        while (attribute.find()) {
            if (attribute.group(1).equalsIgnoreCase(wanted)) {
                String value = value(attribute);
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }

    /** The address against which links in this element are resolved (XML Base), starting from that of the document. */
    String base(String address) {
        return base == null ? address : Links.resolve(base, address);
    }

    /** The language declared here or further out; null when none is. */
    String language() {
        return language;
    }

    private boolean mentions(String what) {
        int last = attributesEnd - what.length();
        for (int i = attributesStart; i <= last; i++) {
            if (document.regionMatches(true, i, what, 0, what.length())) {
                return true;
            }
        }
        return false;
    }

    private Map<String, String> namespaces() {
        Map<String, String> namespaces = new HashMap<>();
        Matcher attribute = attributes();
        while (attribute.find()) {
            String written = attribute.group(1).toLowerCase(Locale.ROOT);
            if (written.equals("xmlns")) {
                namespaces.put("", value(attribute));
            } else if (written.startsWith("xmlns:")) {
                namespaces.put(written.substring("xmlns:".length()), value(attribute));
            }
        }
        return namespaces;
    }

    private Matcher attributes() {
        return ATTRIBUTE.matcher(document).region(attributesStart, attributesEnd);
    }

    private String value(Matcher attribute) {
        int group = attribute.start(2) >= 0 ? 2 : attribute.start(3) >= 0 ? 3 : 4;
        return XmlText.decoded(document, attribute.start(group), attribute.end(group))
                .strip();
    }
}
