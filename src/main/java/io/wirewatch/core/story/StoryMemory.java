package io.wirewatch.core.story;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All that an assigner knows, kept where it outlives the assigner. It is used by one assigner at a time, from one thread.
 *
 * <p>What was put is there until it is put anew or removed; reading after writing sees what was written.
 */
public interface StoryMemory {
    Optional<StoryRecord> story(String id);

    /** Keeps a story in place of what was kept under its id: once for each item that is assigned. */
    void put(StoryRecord story);

    /** A story that is forgotten. */
    void remove(String storyId);

    /** All stories, in any order. */
    void forEachStory(Consumer<StoryRecord> each);

    Optional<StoryItem> item(String itemId);

    void putItem(String itemId, StoryItem item);

    /**
     * Items that last arrived before a moment may be dropped now, or later: the assigner takes no notice of them any more. Called when an hour of
     * arrival time has passed, at most.
     */
    void forgetItems(Instant before);
}
