package io.wirewatch.feed.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RSS 0.9x, 1.0 and 2.0, with the modules that carry text, dates and names: Dublin Core, Content, Atom, Media, iTunes. */
final class RssFeed {
    private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)");

    private RssFeed() {}

    static RawFeed read(XmlNode root, String url) {
        XmlNode channel = root.is("channel") ? root : firstOf(root.children("channel"), root);
        String link = Links.resolve(channel.value("link"), channel.base(url));
        String base = url == null ? link : url;
        List<RawItem> items = new ArrayList<>();
        for (XmlNode item : entries(root)) {
            items.add(item(item, base));
        }
        return new RawFeed(text(channel.child("title", "dc:title")), link, language(channel), items);
    }

    /** In the channel by RSS 2.0, beside it by RSS 1.0, anywhere in what is broken. */
    private static List<XmlNode> entries(XmlNode root) {
        return root.descendants("item");
    }

    private static XmlNode firstOf(List<XmlNode> nodes, XmlNode otherwise) {
        return nodes.isEmpty() ? otherwise : nodes.get(0);
    }

    private static String language(XmlNode channel) {
        String declared = channel.value("language", "dc:language");
        return declared == null ? channel.language() : declared;
    }

    private static RawItem item(XmlNode item, String base) {
        return new RawItem(
                item.value("guid", "atom:id", "dc:identifier"),
                Links.resolve(link(item), item.base(base)),
                text(item.child("title", "dc:title", "atom:title", "media:title", "itunes:title")),
                text(summary(item)),
                text(item.child("content:encoded", "atom:content", "xhtml:body", "content", "fulltext")),
                item.value("dc:language", "language"),
                authors(item),
                categories(item),
                item.value("pubdate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published", "atom:issued"),
                item.value("atom:updated", "dcterms:modified", "atom:modified", "updated"));
    }

    private static XmlNode summary(XmlNode item) {
        XmlNode own = item.child(
                "description",
                "dc:description",
                "atom:summary",
                "itunes:summary",
                "itunes:subtitle",
                "media:description");
        if (own != null) {
            return own;
        }
        XmlNode media = item.child("media:group", "media:content");
        return media == null ? null : media.child("media:description");
    }

    private static String link(XmlNode item) {
        String link = item.value("link");
        if (link == null) {
            link = item.children("atom:link", "link").stream()
                    .filter(node -> node.attribute("href") != null)
                    .filter(node -> node.attribute("rel") == null || "alternate".equals(node.attribute("rel")))
                    .map(node -> node.attribute("href"))
                    .findFirst()
                    .orElse(null);
        }
        return link == null ? permanentLink(item) : link;
    }

    private static String permanentLink(XmlNode item) {
        XmlNode guid = item.child("guid");
        if (guid != null && Links.isWeb(guid.text()) && !"false".equals(guid.attribute("isPermaLink"))) {
            return guid.text();
        }
        String about = item.attribute("rdf:about");
        return Links.isWeb(about) ? about : null;
    }

    private static List<RawText> authors(XmlNode item) {
        List<RawText> authors = new ArrayList<>();
        for (XmlNode author : item.children("dc:creator", "author", "dc:author", "atom:author", "itunes:author")) {
            String person = author.value("name", "atom:name", "email", "atom:email");
            String name = person == null ? author.text() : person;
            if (name != null && !name.isEmpty()) {
                Matcher mail = MAIL_AND_NAME.matcher(name);
                authors.add(RawText.unknown(mail.matches() ? mail.group(1) : name));
            }
        }
        return authors;
    }

    private static List<RawText> categories(XmlNode item) {
        List<RawText> categories = new ArrayList<>();
        for (XmlNode category : item.children("category", "dc:subject", "media:category", "atom:category")) {
            String name = category.text().isEmpty() ? category.attribute("term") : category.text();
            if (name != null) {
                categories.add(RawText.unknown(name));
            }
        }
        String keywords = item.value("itunes:keywords");
        if (keywords != null) {
            Arrays.stream(keywords.split(",")).map(RawText::unknown).forEach(categories::add);
        }
        return categories;
    }

    /** Markup that someone forgot to escape is still markup. */
    static RawText text(XmlNode node) {
        if (node == null) {
            return null;
        }
        return node.hasMarkup() ? RawText.html(node.markup()) : RawText.unknown(node.text());
    }
}
