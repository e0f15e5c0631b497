package io.wirewatch.delivery;

import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.story.Story;
import io.wirewatch.core.story.StoryTag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What contains the regions and topics that have passed by, since a story names its own only by their codes. A code that no item has carried
 * so far is taken for one that nothing contains. Bounded, and safe to share between threads.
 */
final class KnownTags {
    private static final int MOST = 50_000;

    private final Map<String, RegionTag> regions = new ConcurrentHashMap<>();
    private final Map<String, TopicTag> topics = new ConcurrentHashMap<>();

    void learn(TaggedItem item) {
        for (RegionTag region : item.regions()) {
            if (!regions.containsKey(region.code()) && regions.size() < MOST) {
                regions.put(region.code(), region(region.code(), region.name(), region.kind(), region.within()));
            }
        }
        for (TopicTag topic : item.topics()) {
            if (!topics.containsKey(topic.code()) && topics.size() < MOST) {
                topics.put(topic.code(), topic(topic.code(), topic.name(), topic.broader()));
            }
        }
    }

    List<RegionTag> regions(Story story) {
        return story.regions().stream().map(this::region).toList();
    }

    List<TopicTag> topics(Story story) {
        return story.topics().stream().map(this::topic).toList();
    }

    private RegionTag region(StoryTag tag) {
        RegionTag known = regions.get(tag.code());
        return known == null ? region(tag.code(), tag.name(), RegionKind.COUNTRY, List.of()) : known;
    }

    private TopicTag topic(StoryTag tag) {
        TopicTag known = topics.get(tag.code());
        return known == null ? topic(tag.code(), tag.name(), List.of()) : known;
    }

    private static RegionTag region(String code, String name, RegionKind kind, List<String> within) {
        return new RegionTag(code, name, kind, within, 1, false, List.of());
    }

    private static TopicTag topic(String code, String name, List<String> broader) {
        return new TopicTag(code, name, broader, 1, List.of());
    }
}
