package io.wirewatch.feed.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON Feed 1.0 and 1.1. A property of the wrong type is taken as absent, since one bad entry should not cost the feed. */
final class JsonFeed {
    private static final ObjectReader READER = Json.mapper()
            .readerFor(JsonNode.class)
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withFeatures(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA);

    /** Entries that are kept before the newest of them are taken. */
    private static final int MAX_ENTRIES = 100_000;

    private final ObjectNode feed = JsonNodeFactory.instance.objectNode();
    private final List<RawItem> items = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean listed;
    private boolean isWhole = true;
    private int count;

    private JsonFeed() {}

    static RawFeed read(String document) throws UnreadableFeedException {
        JsonFeed json = new JsonFeed();
        json.parse(document);
        return json.feed();
    }

    private RawFeed feed() {
        String link = value(feed, "home_page_url");
        String self = value(feed, "feed_url");
        String base = link == null ? self : link;
        List<RawText> authors = authors(feed);
        List<RawItem> newest = Newest.of(items, count, item -> inherited(item, base, authors), notes);
        return new RawFeed(
                plain(feed, "title"), link, self, value(feed, "language"), hubs(), Wishes.NONE, newest, notes, isWhole);
    }

    private List<String> hubs() {
        return StreamSupport.stream(feed.path("hubs").spliterator(), false)
                .map(hub -> value(hub, "url"))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** What the document says of the feed may come after its entries. */
    private static RawItem inherited(RawItem item, String base, List<RawText> authors) {
        return new RawItem(
                item.guid(),
                Links.resolve(item.url(), base),
                item.title(),
                item.summary(),
                item.body(),
                item.language(),
                item.authors().isEmpty() ? authors : item.authors(),
                item.categories(),
                item.published(),
                item.updated());
    }

    private void parse(String document) throws UnreadableFeedException {
        try (JsonParser parser = READER.createParser(document)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                property(parser);
            }
        } catch (JsonProcessingException e) {
            broken(e);
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail to be read", e);
        }
        if (!listed) {
            throw new UnreadableFeedException("no feed: the JSON document has no list \"items\"");
        }
    }

    private void property(JsonParser parser) throws IOException {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
            listed = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                entry(READER.readTree(parser));
            }
        } else {
            feed.set(name, READER.<JsonNode>readTree(parser));
        }
    }

    private void entry(JsonNode entry) {
        count++;
        if (items.size() < MAX_ENTRIES) {
            items.add(item(entry));
        }
    }

    /** What was whole is kept. */
    private void broken(JsonProcessingException e) throws UnreadableFeedException {
        String place = e.getLocation() == null
                ? ""
                : " at "
                        + new Place(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        if (items.isEmpty()) {
            throw new UnreadableFeedException("broken JSON" + place + ": " + message(e), e);
        }
        isWhole = false;
        notes.add("breaks off" + place + ", after its entry " + count);
    }

    /** Without what Jackson adds about its own source object. */
    private static String message(JsonProcessingException e) {
        return e.getOriginalMessage().replaceAll("(?s) \\(start marker at .*", "");
    }

    private static RawItem item(JsonNode entry) {
        String url = value(entry, "url");
        RawText html = value(entry, "content_html") == null ? null : RawText.html(value(entry, "content_html"));
        return new RawItem(
                value(entry, "id"),
                url == null ? value(entry, "external_url") : url,
                plain(entry, "title"),
                plain(entry, "summary"),
                html == null ? plain(entry, "content_text") : html,
                value(entry, "language"),
                authors(entry),
                tags(entry),
                Stream.ofNullable(value(entry, "date_published")).toList(),
                Stream.ofNullable(value(entry, "date_modified")).toList());
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
