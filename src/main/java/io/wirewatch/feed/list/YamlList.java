package io.wirewatch.feed.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.UnreadableJsonException;
import io.wirewatch.wire.Yaml;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads YAML (or JSON) with {@code feeds:}, a list of feeds as they stand in the settings file; each needs only a {@code url}, and one
 * of which nothing else is said may be the mere address. What is wrong with one does not hide the others.
 */
final class YamlList {
    private static final String FEEDS = "feeds";

    private final FeedListBuilder list = new FeedListBuilder();
    private final Set<String> ids = new HashSet<>();

    private YamlList() {}

    static FeedList read(String text) {
        try {
            JsonNode tree = Yaml.tree(text);
            JsonNode feeds = tree.isArray() ? tree : tree.path(FEEDS);
            if (!feeds.isArray()) {
                throw new UnreadableListException(
                        "expected \"feeds:\" and below it a list, each entry beginning with \"- url:\"");
            }
            YamlList reader = new YamlList();
            for (int i = 0; i < feeds.size(); i++) {
                reader.take(feeds.get(i), i);
            }
            return reader.list.build();
        } catch (UnreadableJsonException e) {
            throw new UnreadableListException(e.place() + ": " + e.getMessage(), e);
        }
    }

    private void take(JsonNode entry, int index) {
        String place = FEEDS + "[" + index + "]";
        try {
            if (entry.isTextual()) {
                String url = address(entry.asText());
                list.add(Feed.of(FeedIds.of(url), url), false, 0);
            } else if (entry.isObject()) {
                take((ObjectNode) entry, place);
            } else {
                list.fault(0, place + ": expected \"- url:\" and an address");
            }
        } catch (UnreadableJsonException e) {
            list.fault(0, place + (e.place().startsWith("/") ? e.place() : "") + ": " + e.getMessage());
        } catch (IllegalArgumentException e) {
            list.fault(0, place + ": " + e.getMessage());
        }
    }

    private void take(ObjectNode entry, String place) {
        String url = address(entry.path("url").asText(""));
        boolean hasOwnId = entry.hasNonNull("id");
        ObjectNode whole = entry.deepCopy().put("url", url);
        whole.remove("list");
        if (!hasOwnId) {
            whole.put("id", FeedIds.of(url));
        }
        Feed feed = Yaml.read(whole, Feed.class);
        if (hasOwnId && !ids.add(feed.id())) {
            list.fault(0, place + ": the id " + feed.id() + " stands twice");
            return;
        }
        entry.properties().stream()
                .map(property -> property.getKey())
                .filter(key -> !Json.propertiesOf(Feed.class).contains(key))
                .forEach(key -> list.note(0, place + " (" + feed.id() + "): there is no " + key));
        list.add(feed, hasOwnId, 0);
    }

    private static String address(String written) {
        return FeedAddress.of(written)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected an http or https address as its url, found: " + FeedAddress.shown(written)));
    }
}
