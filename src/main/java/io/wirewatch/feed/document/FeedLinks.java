package io.wirewatch.feed.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Atom's {@code link} elements, in Atom and wherever else they stand (RFC 4287, section 4.2.7). */
final class FeedLinks {
    private static final String ALTERNATE = "alternate";

    private FeedLinks() {}

    /** The addresses of a relation, absolute if possible, each once. */
    static List<String> all(XmlNode node, String relation, String base) {
        return links(node, relation).stream()
                .map(link -> address(link, base))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The address of a relation, or null. A web page is preferred to other forms. */
    static String of(XmlNode node, String relation, String base) {
        List<XmlNode> links = links(node, relation);
        return links.stream()
                .filter(FeedLinks::isPage)
                .map(link -> address(link, base))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> links.stream()
                        .map(link -> address(link, base))
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
    }

    /** The page that the element is about, or null. */
    static String alternate(XmlNode node, String base) {
        return of(node, ALTERNATE, base);
    }

    private static List<XmlNode> links(XmlNode node, String relation) {
        return node.children("atom:link", "link").stream()
                .filter(link -> isOf(link, relation))
                .toList();
    }

    /** No relation means alternate; several may stand in one attribute, some as the address that IANA gives them. */
    private static boolean isOf(XmlNode link, String relation) {
        String relations = link.attribute("rel");
        return relations == null
                ? relation.equals(ALTERNATE)
                : Arrays.stream(relations.toLowerCase(Locale.ROOT).split("\\s+"))
                        .anyMatch(each -> each.equals(relation) || each.endsWith("/relation/" + relation));
    }

    private static boolean isPage(XmlNode link) {
        String type = link.attribute("type");
        return type == null || type.contains("html");
    }

    private static String address(XmlNode link, String base) {
        String href = link.attribute("href");
        String written = href == null ? link.text() : href;
        return written.isEmpty() ? null : Links.resolve(written, link.base(base));
    }
}
