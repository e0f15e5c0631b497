package io.wirewatch.core.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.config.Taggers;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.region.SourceProfile;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Items whose stories are known, tagged once: a folder with {@code items.jsonl}, {@code gold.jsonl} and {@code pairs.jsonl} of an evaluation set. */
record GoldStories(List<Entry> entries, List<Pair> pairs) {
    /**
     * @param story as the gold has it
     * @param topic like events are of one topic
     */
    record Entry(ItemTagger.Result tagged, String id, String story, int topic) {}

    record Pair(String first, String second, boolean same, boolean hard) {}

    static GoldStories read(Path folder) throws IOException {
        Map<String, JsonNode> gold = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode node = Json.mapper().readTree(line);
            gold.put(node.get("id").asText(), node);
        }
        ItemTagger tagger = Taggers.standard();
        List<Entry> entries = Files.readAllLines(folder.resolve("items.jsonl")).stream()
                .map(line -> entry(tagger, line, gold))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("pairs.jsonl"))) {
            JsonNode node = Json.mapper().readTree(line);
            pairs.add(new Pair(
                    node.get("a").asText(),
                    node.get("b").asText(),
                    node.get("label").asInt() == 1,
                    node.get("kind").asText().equals("hard")));
        }
        return new GoldStories(entries, pairs);
    }

    private static Entry entry(ItemTagger tagger, String line, Map<String, JsonNode> gold) {
        NewsItem item = Json.read(line.getBytes(StandardCharsets.UTF_8), NewsItem.class);
        ItemTagger.Result tagged = tagger.tag(item, RuleMatcher.NONE, SourceProfile.EMPTY);
        JsonNode node = gold.get(item.id());
        return new Entry(
                tagged, item.id(), node.get("story").asText(), node.get("topic").asInt());
    }
}
