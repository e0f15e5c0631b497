package io.wirewatch.feed.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Atom 1.0 (RFC 4287) and 0.3, with the Media module, which carries the text of video feeds. */
final class AtomFeed {
    /** RFC 4287 section 4.1.3.3: content of a media type that is neither text nor XML is Base64. */
    private static final Pattern BINARY_TYPE = Pattern.compile("(?!text/)[^/]+/(?!.*xml$).*");

    private AtomFeed() {}

    static RawFeed read(XmlNode feed, String url) {
        String self = link(feed, feed.base(url), "self");
        String link = link(feed, feed.base(url == null ? self : url), "alternate");
        String base = url != null ? url : Links.isWeb(self) ? self : link;
        List<RawItem> items = new ArrayList<>();
        for (XmlNode entry : feed.descendants("entry", "atom:entry")) {
            items.add(item(entry, feed, base));
        }
        return new RawFeed(text(child(feed, "title")), link, feed.language(), items);
    }

    private static RawItem item(XmlNode entry, XmlNode feed, String base) {
        XmlNode content = child(entry, "content");
        XmlNode summary = child(entry, "summary");
        XmlNode media = entry.child("media:group");
        if (summary == null) {
            summary = media == null ? entry.child("media:description") : media.child("media:description");
        }
        XmlNode title = child(entry, "title");
        return new RawItem(
                value(entry, "id"),
                link(entry, base),
                text(title == null ? entry.child("media:title", "dc:title") : title),
                text(summary),
                text(content),
                entry.language(),
                authors(entry, feed),
                categories(entry),
                value(entry, "published", "issued", "created"),
                value(entry, "updated", "modified"));
    }

    /** RFC 4287 section 4.1.1: an entry without authors has those of its source, or of the feed. */
    private static List<RawText> authors(XmlNode entry, XmlNode feed) {
        XmlNode source = child(entry, "source");
        return Stream.of(entry, source == null ? feed : source, feed)
                .map(AtomFeed::authors)
                .filter(authors -> !authors.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<RawText> authors(XmlNode node) {
        List<RawText> authors = new ArrayList<>();
        for (XmlNode author : node.children("atom:author", "author", "dc:creator")) {
            String name = author.hasMarkup() ? value(author, "name", "email") : author.text();
            if (name != null && !name.isEmpty()) {
                authors.add(RawText.unknown(name));
            }
        }
        return authors;
    }

    private static List<RawText> categories(XmlNode entry) {
        List<RawText> categories = new ArrayList<>();
        for (XmlNode category : entry.children("atom:category", "category", "dc:subject")) {
            String name = Stream.of(category.attribute("label"), category.attribute("term"), category.text())
                    .filter(value -> value != null && !value.isEmpty())
                    .findFirst()
                    .orElse(null);
            if (name != null) {
                categories.add(RawText.unknown(name));
            }
        }
        return categories;
    }

    private static String link(XmlNode entry, String base) {
        String link = link(entry, entry.base(base), "alternate");
        String id = value(entry, "id");
        return link == null && Links.isWeb(id) ? id : link;
    }

    /** The link of a relation; no relation means alternate. A web page is preferred to other forms. */
    private static String link(XmlNode node, String base, String relation) {
        List<XmlNode> links = node.children("atom:link", "link").stream()
                .filter(link -> relation.equals(link.attribute("rel"))
                        || (link.attribute("rel") == null && relation.equals("alternate")))
                .toList();
        return links.stream()
                .filter(link ->
                        link.attribute("type") == null || link.attribute("type").contains("html"))
                .findFirst()
                .or(() -> links.stream().findFirst())
                .map(link -> Links.resolve(address(link), link.base(base)))
                .orElse(null);
    }

    private static String address(XmlNode link) {
        String href = link.attribute("href");
        return href == null && !link.text().isEmpty() ? link.text() : href;
    }

    private static RawText text(XmlNode node) {
        if (node == null) {
            return null;
        }
        String type =
                node.attribute("type") == null ? "" : node.attribute("type").toLowerCase(Locale.ROOT);
        if (node.hasMarkup()) {
            return RawText.html(node.markup());
        }
        boolean encoded = "base64".equals(node.attribute("mode"))
                || BINARY_TYPE.matcher(type).matches();
        String text = encoded ? decoded(node.text()) : node.text();
        return type.contains("html") ? RawText.html(text) : RawText.unknown(text);
    }

    /** What says it is Base64 text and is not stays as written. */
    private static String decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return base64;
        }
    }

    private static XmlNode child(XmlNode node, String name) {
        return node.child("atom:" + name, name);
    }

    private static String value(XmlNode node, String... names) {
        return node.value(Stream.of(names)
                .flatMap(name -> Stream.of("atom:" + name, name))
                .toArray(String[]::new));
    }
}
