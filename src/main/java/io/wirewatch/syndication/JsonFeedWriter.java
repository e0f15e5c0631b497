package io.wirewatch.syndication;

import io.wirewatch.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes JSON Feed 1.1 (jsonfeed.org). */
public final class JsonFeedWriter {
    private JsonFeedWriter() {}

    /** The whole document. */
    public static String write(Publication publication) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", publication.title());
        feed.put("home_page_url", publication.page());
        feed.put("feed_url", publication.self());
        feed.put(
                "items",
                publication.entries().stream().map(JsonFeedWriter::item).toList());
        return Json.line(feed);
    }

    private static Map<String, Object> item(Entry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.id());
        item.put("url", entry.page());
        if (entry.link() != null) {
            item.put("external_url", entry.link());
        }
        item.put("title", entry.title());
        item.put("summary", entry.summary());
        item.put("content_html", entry.html());
        if (entry.published() != null) {
            item.put("date_published", entry.published().toString());
        }
        item.put("date_modified", entry.updated().toString());
        item.put("authors", List.of(Map.of("name", entry.author())));
        item.put("tags", entry.categories());
        if (entry.language() != null) {
            item.put("language", entry.language());
        }
        return item;
    }
}
