package io.wirewatch.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.wire.Feed;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code feeds:} of a settings file: feeds, or the names of files that list some, or both in one list. What stands in those files is not
 * looked at here.
 *
 * @param feeds those that stand in place
 * @param files the names as written, with the files that they mean, counted from the folder of the settings file
 */
record FeedSection(List<Feed> feeds, Map<String, Path> files) {
    static final FeedSection EMPTY = new FeedSection(List.of(), Map.of());

    /** @param problems takes what is wrong */
    static FeedSection read(JsonNode value, Path settings, List<String> problems) {
        String place = settings + " feeds";
        Map<String, Path> files = new LinkedHashMap<>();
        for (JsonNode entry : value.isTextual() ? List.of(value) : value) {
            if (entry.isTextual()) {
                takeFile(entry.asText().strip(), settings, files, place, problems);
            }
        }
        List<Feed> feeds = value.isTextual()
                ? List.of()
                : RecordList.read(value, Feed.class, JsonNode::isTextual, place, problems);
        return new FeedSection(feeds, files);
    }

    private static void takeFile(
            String name, Path settings, Map<String, Path> files, String place, List<String> problems) {
        if (name.isEmpty() || name.matches("(?i)https?:.*")) {
            problems.add(place + ": expected a feed such as \"- {id: example, url: 'https://example.org/feed.xml'}\""
                    + " or the name of a file, found: " + name);
        } else if (files.put(name, settings.toAbsolutePath().resolveSibling(ValueTypes.path(name))) != null) {
            problems.add(place + ": the file " + name + " stands twice");
        }
    }
}
