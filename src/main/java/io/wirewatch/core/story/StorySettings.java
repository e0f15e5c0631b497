package io.wirewatch.core.story;

import java.time.Duration;

/**
 * How much is remembered.
 *
 * @param window a story that got no item for so long is forgotten
 * @param maxStories never more than these are remembered: those that got no item for longest are forgotten first
 */
public record StorySettings(Duration window, int maxStories) {
    public static final StorySettings DEFAULT = new StorySettings(Duration.ofDays(3), 1_000_000);

    private static final int MOST_STORIES = 10_000_000;

    public StorySettings {
        if (window == null || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("the window of stories is not positive: " + window);
        }
        if (maxStories < 1 || maxStories > MOST_STORIES) {
            throw new IllegalArgumentException("not within 1.." + MOST_STORIES + " stories: " + maxStories);
        }
    }
}
