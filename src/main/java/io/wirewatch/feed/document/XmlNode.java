package io.wirewatch.feed.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * An element under the names that feeds use: {@code dc:creator} whatever prefix the document chose for that namespace, and also when it
 * forgot to declare one. Names are in lower case, since some feeds do not mind theirs. Not to be shared
 * between threads.
 */
final class XmlNode {
    private static final String XML_SCOPE = "xml:";
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom"),
            Map.entry("http://purl.org/atom/ns#", "atom"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
            Map.entry("http://search.yahoo.com/mrss/", "media"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"));

    private final Element element;
    /** By name; made when first asked for. */
    private Map<String, List<XmlNode>> children;

    XmlNode(Element element) {
        this.element = element;
    }

    String name() {
        String prefix = element.tag().prefix();
        String known = PREFIXES.get(element.tag().namespace().toLowerCase(Locale.ROOT));
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        String scope = known != null ? known : prefix == null ? "" : prefix.toLowerCase(Locale.ROOT);
        return scope.isEmpty() ? local : scope + ":" + local;
    }

    /** The name as the document writes it. */
    String tag() {
        return element.tagName();
    }

    boolean is(String... names) {
        return Arrays.asList(names).contains(name());
    }

    /** The children of any of these names, those of the first name first. */
    List<XmlNode> children(String... names) {
        if (children == null) {
            children = element.children().stream().map(XmlNode::new).collect(Collectors.groupingBy(XmlNode::name));
        }
        List<XmlNode> found = new ArrayList<>();
        for (String name : names) {
            found.addAll(children.getOrDefault(name, List.of()));
        }
        return found;
    }

    /** All elements of a name below this one. */
    List<XmlNode> descendants(String... names) {
        return element.getAllElements().stream()
                .map(XmlNode::new)
                .filter(node -> node.is(names))
                .toList();
    }

    /** The first child of these names, in the order of the names, that has any content; null when none has. */
    XmlNode child(String... names) {
        return children(names).stream()
                .filter(node -> !node.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The text of that child, trimmed, or null. */
    String value(String... names) {
        return children(names).stream()
                .map(XmlNode::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    String text() {
        return element.wholeText().strip();
    }

    /** What is within, as markup. */
    String markup() {
        return element.html();
    }

    boolean hasMarkup() {
        return !element.children().isEmpty();
    }

    private boolean isEmpty() {
        return element.children().isEmpty() && text().isEmpty();
    }

    /** An attribute, trimmed; null when absent or blank. */
    String attribute(String name) {
        String value = element.attributes().getIgnoreCase(name).strip();
        return value.isEmpty() ? null : value;
    }

    /** The address against which links in this element are resolved (XML Base), starting from that of the document. */
    String base(String document) {
        Element parent = element.parent();
        String outer = parent == null ? document : new XmlNode(parent).base(document);
        String own = attribute(XML_SCOPE + "base");
        return own == null ? outer : Links.resolve(own, outer);
    }

    /** The language declared here or further out; null when none is. */
    String language() {
        for (Element at = element; at != null; at = at.parent()) {
            String declared = new XmlNode(at).attribute(XML_SCOPE + "lang");
            if (declared != null) {
                return declared;
            }
        }
        return null;
    }
}
