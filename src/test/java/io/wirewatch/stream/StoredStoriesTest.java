package io.wirewatch.stream;

import io.wirewatch.core.story.StoryMemory;
import io.wirewatch.core.story.StoryMemoryContract;
import java.nio.file.Path;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class StoredStoriesTest extends StoryMemoryContract {
    @TempDir
    Path directory;

    private KeyValueStore<String, byte[]> stories;
    private WindowStore<String, byte[]> items;

    @Override
    protected StoryMemory empty() {
        stories = StoreKit.open(Stores.stories(), directory);
        items = StoreKit.open(Stores.storyItems(), directory);
        return new StoredStories(stories, items);
    }

    @AfterEach
    void close() {
        for (StateStore store : new StateStore[] {stories, items}) {
            store.close();
        }
    }
}
