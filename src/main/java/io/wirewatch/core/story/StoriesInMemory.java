package io.wirewatch.core.story;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Remembers stories for as long as it lives. Not to be shared between threads. */
public final class StoriesInMemory implements StoryMemory {
    private final Map<String, StoryRecord> stories = new HashMap<>();
    private final Map<String, StoryItem> items = new HashMap<>();

    @Override
    public Optional<StoryRecord> story(String id) {
        return Optional.ofNullable(stories.get(id));
    }

    @Override
    public void put(StoryRecord story) {
        stories.put(story.id(), story);
    }

    @Override
    public void remove(String storyId) {
        stories.remove(storyId);
    }

    @Override
    public void forEachStory(Consumer<StoryRecord> each) {
        stories.values().forEach(each);
    }

    @Override
    public Optional<StoryItem> item(String itemId) {
        return Optional.ofNullable(items.get(itemId));
    }

    @Override
    public void putItem(String itemId, StoryItem item) {
        items.put(itemId, item);
    }

    @Override
    public void forgetItems(Instant before) {
        items.values().removeIf(item -> item.arrived().isBefore(before));
    }
}
