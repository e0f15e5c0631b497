package io.wirewatch.view;

import io.wirewatch.core.story.Story;
import java.util.Optional;

/** The stories as they are now. Safe to share between threads. */
public final class StoryView {
    /** In which order stories come. */
    public enum Sort {
        /** By the time of their newest item, newest first. */
        LATEST,
        /** By the number of their items, largest first. */
        SIZE
    }

    StoryView() {}

    /**
     * The stories for which a filter holds: those with an item for which all of query, tags and source hold. A span of time is met by a story whose
     * first item is before its end and whose last is not before its beginning.
     *
     * @param cursor where to go on; null for the beginning
     * @throws IllegalArgumentException when the cursor is none, or that of another order
     */
    public Slice<FoundStory> list(NewsFilter filter, Sort sort, String cursor, int limit) {
        return new Slice<>(java.util.List.of(), null);
    }

    public Optional<Story> story(String id) {
        return Optional.empty();
    }
}
