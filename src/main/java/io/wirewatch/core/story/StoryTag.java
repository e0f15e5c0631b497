package io.wirewatch.core.story;

/**
 * A region or topic of a story.
 *
 * @param items in how many items it is tagged; a code that was crowded out by others and came back counts anew
 */
public record StoryTag(String code, String name, int items) {}
