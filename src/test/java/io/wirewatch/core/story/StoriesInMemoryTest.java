package io.wirewatch.core.story;

class StoriesInMemoryTest extends StoryMemoryContract {
    @Override
    protected StoryMemory empty() {
        return new StoriesInMemory();
    }
}
