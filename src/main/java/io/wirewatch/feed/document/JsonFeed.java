package io.wirewatch.feed.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.wirewatch.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** JSON Feed 1.0 and 1.1. A property of the wrong type is taken as absent, since one bad entry should not cost the feed. */
final class JsonFeed {
    private static final ObjectReader READER = Json.mapper()
            .readerFor(JsonNode.class)
            .withFeatures(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA);

    private JsonFeed() {}

    static RawFeed read(String document) throws UnreadableFeedException {
        JsonNode feed = parse(document);
        if (!feed.path("items").isArray()) {
            throw new UnreadableFeedException("no feed: the JSON document has no list \"items\"");
        }
        String link = value(feed, "home_page_url");
        String base = link == null ? value(feed, "feed_url") : link;
        List<RawItem> items = new ArrayList<>();
        for (JsonNode entry : feed.path("items")) {
            items.add(item(entry, feed, base));
        }
        return new RawFeed(plain(feed, "title"), link, value(feed, "language"), items);
    }

    private static JsonNode parse(String document) throws UnreadableFeedException {
        try {
            return READER.readValue(document);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " at " + e.getLocation().getLineNr() + ":"
                            + e.getLocation().getColumnNr();
            throw new UnreadableFeedException("broken JSON" + place + ": " + message(e), e);
        }
    }

    /** Without what Jackson adds about its own source object. */
    private static String message(JsonProcessingException e) {
        return e.getOriginalMessage().replaceAll("(?s) \\(start marker at .*", "");
    }

    private static RawItem item(JsonNode entry, JsonNode feed, String base) {
        String url = value(entry, "url");
        RawText html = value(entry, "content_html") == null ? null : RawText.html(value(entry, "content_html"));
        List<RawText> authors = authors(entry);
        return new RawItem(
                value(entry, "id"),
                Links.resolve(url == null ? value(entry, "external_url") : url, base),
                plain(entry, "title"),
                plain(entry, "summary"),
                html == null ? plain(entry, "content_text") : html,
                value(entry, "language"),
                authors.isEmpty() ? authors(feed) : authors,
                tags(entry),
                value(entry, "date_published"),
                value(entry, "date_modified"));
    }

    /** 1.1 has {@code authors}, 1.0 had {@code author}. */
    private static List<RawText> authors(JsonNode node) {
        List<RawText> authors = new ArrayList<>();
        node.path("authors").forEach(author -> addName(author, authors));
        if (authors.isEmpty()) {
            addName(node.path("author"), authors);
        }
        return authors;
    }

    private static void addName(JsonNode author, List<RawText> authors) {
        RawText name = author.isTextual() ? RawText.plain(author.asText()) : plain(author, "name");
        if (name != null) {
            authors.add(name);
        }
    }

    private static List<RawText> tags(JsonNode entry) {
        List<RawText> tags = new ArrayList<>();
        for (JsonNode tag : entry.path("tags")) {
            if (tag.isTextual()) {
                tags.add(RawText.plain(tag.asText()));
            }
        }
        return tags;
    }

    private static RawText plain(JsonNode node, String property) {
        String value = value(node, property);
        return value == null ? null : RawText.plain(value);
    }

    /** A number counts as text: ids often are. */
    private static String value(JsonNode node, String property) {
        JsonNode value = node.path(property);
        boolean given =
                (value.isTextual() || value.isNumber()) && !value.asText().isBlank();
        return given ? value.asText() : null;
    }
}
