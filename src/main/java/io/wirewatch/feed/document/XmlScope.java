package io.wirewatch.feed.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What names mean at a place in a document: {@code dc:creator} whatever prefix the document chose for that namespace, and also when it
 * forgot to declare one. What belongs to the vocabulary of the document's first element has no prefix, whatever namespace that is: there is
 * RSS in the namespace of Atom. Not to be shared between threads.
 */
final class XmlScope {
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom"),
            Map.entry("http://purl.org/atom/ns", "atom"),
            Map.entry("http://purl.org/dc/elements/1.1", "dc"),
            Map.entry("http://purl.org/dc/elements/1.0", "dc"),
            Map.entry("http://purl.org/dc/terms", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/dcterms", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://www.rssboard.org/media-rss", "media"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"));

    private final Map<String, String> namespaces;
    private final String homePrefix;
    private final String home;
    /** By name as written. */
    private final Map<String, String> names = new HashMap<>();

    private XmlScope(Map<String, String> namespaces, String homePrefix, String home) {
        this.namespaces = namespaces;
        this.homePrefix = homePrefix;
        this.home = home;
    }

    /**
     * The scope of a first element.
     *
     * @param namespaces that it declares, by prefix; the empty prefix is the one for names without
     */
    static XmlScope of(String root, Map<String, String> namespaces) {
        // RDF is only the wrapping of RSS 1.0; what is within belongs to other vocabularies.
        String prefix = root.endsWith("rdf") ? null : prefix(root);
        return new XmlScope(namespaces, prefix, prefix == null ? null : namespaces.get(prefix));
    }

    XmlScope within(Map<String, String> declared) {
        Map<String, String> all = new HashMap<>(namespaces);
        all.putAll(declared);
        return new XmlScope(all, homePrefix, home);
    }

    /** The usual name, in lower case, of what the document calls so. */
    String name(String written) {
        return names.computeIfAbsent(written, this::usual);
    }

    private String usual(String written) {
        String prefix = prefix(written);
        String local = written.substring(written.indexOf(':') + 1);
        String namespace = namespaces.get(prefix);
        if (prefix.equals(homePrefix) && Objects.equals(namespace, home)) {
            return local;
        }
        String known = namespace == null ? null : PREFIXES.get(plain(namespace));
        String usual = known == null ? prefix : known;
        return usual.isEmpty() ? local : usual + ":" + local;
    }

    private static String plain(String namespace) {
        String lower = namespace.strip().toLowerCase(Locale.ROOT).replaceFirst("^https:", "http:");
        return lower.endsWith("/") || lower.endsWith("#") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String prefix(String written) {
        int colon = written.indexOf(':');
        return colon < 0 ? "" : written.substring(0, colon);
    }
}
