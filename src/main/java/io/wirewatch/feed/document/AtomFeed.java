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

    static RawFeed read(XmlOutline outline, String url, List<String> notes) {
        XmlNode feed = outline.root();
        String self = FeedLinks.of(feed, "self", url);
        String link = FeedLinks.alternate(feed, url == null ? self : url);
        String base = url != null ? url : Links.isWeb(self) ? self : link;
        List<RawText> authors = authors(feed);
        return new RawFeed(
                text(child(feed, "title")),
                link,
                self,
                feed.language(),
                FeedLinks.all(feed, "hub", base),
                Wishes.of(feed),
                Newest.of(outline.entries(), outline.count(), entry -> item(entry.opened(), authors, base), notes),
                notes,
                !outline.breaksOff());
    }

    private static RawItem item(XmlNode entry, List<RawText> feedAuthors, String base) {
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
                authors(entry, feedAuthors),
                categories(entry),
                values(entry, "published", "issued", "created", "pubdate"),
                values(entry, "updated", "modified", "dc:date"));
    }

    /** RFC 4287 section 4.1.1: an entry without authors has those of its source, or of the feed. */
    private static List<RawText> authors(XmlNode entry, List<RawText> feedAuthors) {
        List<RawText> own = authors(entry);
        XmlNode source = child(entry, "source");
        List<RawText> inherited = own.isEmpty() && source != null ? authors(source) : own;
        return inherited.isEmpty() ? feedAuthors : inherited;
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
        String alternate = FeedLinks.alternate(entry, base);
        String link = alternate == null ? entry.value("feedburner:origlink") : alternate;
        String id = value(entry, "id");
        return link == null && Links.isWeb(id) ? id : link;
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
        return node.value(written(names));
    }

    private static List<String> values(XmlNode node, String... names) {
        return node.values(written(names));
    }

    private static String[] written(String... names) {
        String[] written = new String[2 * names.length];
        for (int i = 0; i < names.length; i++) {
            written[2 * i] = "atom:" + names[i];
            written[2 * i + 1] = names[i];
        }
        return written;
    }
}
