package io.wirewatch.core.alert;

import io.wirewatch.core.news.StoryRef;
import java.time.Instant;

/** Names of the subjects of a rule. None holds a NUL, whatever foreign ids hold. */
final class Names {
    static final String BATCH = "batch:";

    private Names() {}

    /** An item's story; an item without one is a story of its own. */
    static String story(StoryRef story, String item) {
        return story == null ? item(item) : story(story.id(), item);
    }

    static String story(String story, String item) {
        return story == null ? item(item) : "story:" + safe(story);
    }

    static String item(String item) {
        return "item:" + safe(item);
    }

    /** The items that wait for the end of a throttle which began with an alert. */
    static String batch(Instant told) {
        return BATCH + told.toEpochMilli();
    }

    /** A foreign id as a part of a key, where a NUL would end it before its time. */
    static String safe(String id) {
        return id.indexOf('\0') < 0 ? id : AlertId.of(id);
    }
}
