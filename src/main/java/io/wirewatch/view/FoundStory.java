package io.wirewatch.view;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.story.Story;

/**
 * A story as it is now.
 *
 * @param lead its lead item; when that is gone, its newest; null when no item of it is kept any more
 */
public record FoundStory(Story story, TaggedItem lead) {}
