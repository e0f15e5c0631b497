package io.wirewatch.stream;

import io.wirewatch.core.story.StoryItem;
import io.wirewatch.core.story.StoryMemory;
import io.wirewatch.core.story.StoryRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;

/** Remembers stories in stores, which come back from Kafka after a crash. Items fall off the end by themselves, days at a time. */
final class StoredStories implements StoryMemory {
    private final KeyValueStore<String, byte[]> stories;
    private final RecentValues<byte[]> items;

    StoredStories(KeyValueStore<String, byte[]> stories, WindowStore<String, byte[]> items) {
        this.stories = stories;
        this.items = new RecentValues<>(items);
    }

    @Override
    public Optional<StoryRecord> story(String id) {
        return Optional.ofNullable(stories.get(id)).map(bytes -> new StoryRecord(id, bytes));
    }

    @Override
    public void put(StoryRecord story) {
        stories.put(story.id(), story.bytes());
    }

    @Override
    public void remove(String storyId) {
        stories.delete(storyId);
    }

    @Override
    public void forEachStory(Consumer<StoryRecord> each) {
        try (KeyValueIterator<String, byte[]> all = stories.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> story = all.next();
                each.accept(new StoryRecord(story.key, story.value));
            }
        }
    }

    @Override
    public Optional<StoryItem> item(String itemId) {
        return items.latest(itemId).map(StoryItem::of);
    }

    @Override
    public void putItem(String itemId, StoryItem item) {
        items.put(itemId, item.bytes(), item.arrived());
    }

    @Override
    public void forgetItems(Instant before) {
        // The window store does so by itself.
    }
}
