package io.wirewatch.core.news;

/**
 * The story that an item belongs to, as it stood when the item joined.
 *
 * @param size number of items, this one included
 * @param sources number of distinct sources
 * @param lead id of the item that opened the story
 */
public record StoryRef(String id, int size, int sources, String lead) {
    public StoryRef {
        Checks.required(id, "story id");
    }
}
