package io.wirewatch.core.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads gold in the form of an evaluation kit: {@code items.jsonl} and {@code gold.jsonl}, toponyms with offsets in code points of the body. */
final class KitTexts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KitTexts() {}

    static List<GoldText> read(Path folder) throws IOException {
        Map<String, JsonNode> gold = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            gold.put(node.get("id").asText(), node);
        }
        List<GoldText> texts = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("items.jsonl"))) {
            JsonNode item = JSON.readTree(line);
            JsonNode marks = gold.get(item.get("id").asText());
            if (marks != null) {
                texts.add(text(item, marks, folder));
            }
        }
        return texts;
    }

    private static GoldText text(JsonNode item, JsonNode gold, Path folder) {
        String body = item.get("body").asText();
        String title = item.path("title").asText("");
        List<GoldText.Mark> marks = new ArrayList<>();
        Set<String> about = new LinkedHashSet<>();
        for (JsonNode toponym : gold.path("toponyms")) {
            String country = toponym.path("country").isMissingNode()
                    ? null
                    : toponym.path("country").asText();
            boolean placed = toponym.has("lat");
            marks.add(new GoldText.Point(
                    Field.BODY,
                    body.offsetByCodePoints(0, toponym.get("start").asInt()),
                    body.offsetByCodePoints(0, toponym.get("end").asInt()),
                    placed ? toponym.get("lat").asDouble() : Double.NaN,
                    placed ? toponym.get("lon").asDouble() : Double.NaN,
                    country));
            if (country != null) {
                about.add(country);
            }
        }
        gold.path("countries").forEach(code -> about.add(code.asText()));
        String source = item.has("url") ? URI.create(item.get("url").asText()).getHost() : folder.toString();
        NewsItem made = NewsItem.builder()
                .title(title.isEmpty() ? null : title)
                .body(body)
                .build();
        boolean demonyms = folder.toString().contains("lgl");
        return new GoldText(item.get("id").asText(), source, null, "en", made, marks, about, demonyms);
    }
}
