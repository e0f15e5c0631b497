package io.wirewatch.core.story;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.Analyzer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts copies of wire texts into stories and counts what went where. Without places and topics, so that it can be large.
 *
 * @param together share of all copies that are in the story which holds most of their original's copies
 * @param mixed stories that hold copies of more than one original
 */
record WireCopiesTrial(double together, int mixed, int stories) {
    static WireCopiesTrial of(List<NewsItem> items) {
        StoryAssigner assigner = new StoryAssigner(StorySettings.DEFAULT, new StoriesInMemory());
        Map<Integer, Map<String, Integer>> byOriginal = new HashMap<>();
        Map<String, Set<Integer>> byStory = new HashMap<>();
        for (NewsItem item : items) {
            String story = assign(assigner, item).ref().id();
            int original = WireCopies.original(item.id());
            byOriginal.computeIfAbsent(original, key -> new HashMap<>()).merge(story, 1, Integer::sum);
            byStory.computeIfAbsent(story, key -> new HashSet<>()).add(original);
        }
        int together = byOriginal.values().stream()
                .mapToInt(stories -> stories.values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0))
                .sum();
        int mixed = (int) byStory.values().stream()
                .filter(originals -> originals.size() > 1)
                .count();
        return new WireCopiesTrial(together / (double) items.size(), mixed, byStory.size());
    }

    private static StoryDecision assign(StoryAssigner assigner, NewsItem item) {
        TaggedItem tagged = new TaggedItem(item, "en", null, null, null, null, null);
        StorySketch sketch = new StorySketcher().sketch(tagged, new Analyzer().analyze(item));
        return assigner.assign(tagged, sketch, item.published());
    }

    /** The full size: 1,000 texts, 100 copies each, unless told otherwise. */
    public static void main(String... arguments) {
        int originals = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int copies = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        for (int seed = 1; seed <= 2; seed++) {
            System.out.println(WireCopiesTrial.of(WireCopies.make(seed, originals, copies)));
        }
    }
}
