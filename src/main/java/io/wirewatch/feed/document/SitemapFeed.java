package io.wirewatch.feed.document;

import java.util.Arrays;
import java.util.List;

/** News sitemaps: what publishers write for Google News, {@code urlset} with {@code news:news} in its entries. */
final class SitemapFeed {
    private SitemapFeed() {}

    static RawFeed read(XmlOutline outline, List<String> notes) throws UnreadableFeedException {
        List<RawItem> items = Newest.of(outline.entries(), outline.count(), SitemapFeed::item, notes);
        if (items.stream().allMatch(item -> item.title() == null)) {
            throw new UnreadableFeedException("no feed: the document is a sitemap without news");
        }
        return new RawFeed(
                publication(outline), null, null, null, List.of(), Wishes.NONE, items, notes, !outline.breaksOff());
    }

    private static RawText publication(XmlOutline outline) {
        XmlNode news = outline.entries().get(0).opened().child("news:news");
        XmlNode publication = news == null ? null : news.child("news:publication");
        return publication == null ? null : RssFeed.text(publication.child("news:name"));
    }

    private static RawItem item(XmlNode closed) {
        XmlNode entry = closed.opened();
        XmlNode news = entry.child("news:news");
        XmlNode publication = news == null ? null : news.child("news:publication");
        return new RawItem(
                null,
                entry.value("loc"),
                news == null ? null : RssFeed.text(news.child("news:title")),
                null,
                null,
                publication == null ? null : publication.value("news:language"),
                List.of(),
                keywords(news == null ? null : news.value("news:keywords")),
                news == null ? List.of() : news.values("news:publication_date"),
                entry.values("lastmod"));
    }

    /** Texts between commas. */
    static List<RawText> keywords(String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(keyword -> !keyword.isEmpty())
                        .map(RawText::unknown)
                        .toList();
    }
}
