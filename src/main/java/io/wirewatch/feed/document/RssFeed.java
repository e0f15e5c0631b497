package io.wirewatch.feed.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RSS 0.9x, 1.0 and 2.0, with the modules that carry text, dates and names: Dublin Core, Content, Atom, Media, iTunes. */
final class RssFeed {
    private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)");

    private static final String[] PUBLISHED = {
        "pubdate",
        "dc:date",
        "dcterms:issued",
        "dcterms:created",
        "atom:published",
        "atom:issued",
        "atom:created",
        "published",
        "issued",
        "created",
        "date"
    };

    private RssFeed() {}

    static RawFeed read(XmlOutline outline, String url, List<String> notes) {
        XmlNode root = outline.root();
        XmlNode channel = root.is("channel") ? root : firstOf(root.children("channel"), root);
        String written = Links.resolve(channel.value("link"), channel.base(url));
        String link = written == null ? FeedLinks.alternate(channel, url) : written;
        String base = url == null ? link : url;
        return new RawFeed(
                text(channel.child("title", "dc:title")),
                link,
                FeedLinks.of(channel, "self", base),
                language(channel),
                FeedLinks.all(channel, "hub", base),
                Wishes.of(channel),
                Newest.of(outline.entries(), outline.count(), entry -> item(entry.opened(), base), notes),
                notes,
                !outline.breaksOff());
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
                Links.resolve(link(item, base), item.base(base)),
                text(item.child("title", "dc:title", "atom:title", "media:title", "itunes:title")),
                text(summary(item)),
                text(item.child("content:encoded", "atom:content", "xhtml:body", "content", "fulltext")),
                language(item),
                authors(item),
                categories(item),
                item.values(PUBLISHED),
                item.values(
                        "atom:updated", "dcterms:modified", "atom:modified", "updated", "modified", "lastbuilddate"));
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

    /** FeedBurner's address in {@code link} leads to the publisher's, which it keeps beside it. */
    private static String link(XmlNode item, String base) {
        String link = item.value("link");
        if (link == null) {
            link = FeedLinks.alternate(item, base);
        }
        if (link == null) {
            link = item.value("feedburner:origlink");
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
        categories.addAll(SitemapFeed.keywords(item.value("itunes:keywords")));
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
