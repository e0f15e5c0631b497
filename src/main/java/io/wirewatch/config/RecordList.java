package io.wirewatch.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.UnreadableJsonException;
import io.wirewatch.wire.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads a YAML list of records that have an id; what is wrong with one does not hide what is wrong with the next. */
final class RecordList {
    private RecordList() {}

    /**
     * @param place what the problems begin with: the file and the section
     * @param problems takes what is wrong
     * @return the records that are right
     */
    static <T extends Record> List<T> read(JsonNode list, Class<T> type, String place, List<String> problems) {
        return read(list, type, node -> false, place, problems);
    }

    /** @param foreign entries that are something else, and read by somebody else */
    static <T extends Record> List<T> read(
            JsonNode list, Class<T> type, Predicate<JsonNode> foreign, String place, List<String> problems) {
        List<T> records = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        if (!list.isArray()) {
            problems.add(place + ": expected a list, each entry beginning with \"- id:\"");
            return records;
        }
        for (int i = 0; i < list.size(); i++) {
            JsonNode node = list.get(i);
            if (foreign.test(node)) {
                continue;
            }
            String id = node.path("id").asText("");
            String at = place + "[" + i + "]" + (id.isEmpty() ? "" : " (" + id + ")");
            tellUnknownKeys(node, type, at, problems);
            try {
                records.add(Yaml.read(node, type));
                if (!ids.add(id)) {
                    problems.add(at + ": this id stands twice");
                }
            } catch (UnreadableJsonException e) {
                problems.add(at + (e.place().startsWith("/") ? e.place() : "") + ": " + e.getMessage());
            }
        }
        return records;
    }

    static void tellUnknownKeys(JsonNode node, Class<?> type, String place, List<String> problems) {
        unknownKeys(node, type).forEach(key -> problems.add(place + ": there is no " + key + suggestion(key, type)));
    }

    private static List<String> unknownKeys(JsonNode node, Class<?> type) {
        Set<String> known = Json.propertiesOf(type);
        return node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !known.contains(key))
                .toList();
    }

    private static String suggestion(String key, Class<?> type) {
        String nearest = Nearest.to(key, Json.propertiesOf(type));
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }
}
