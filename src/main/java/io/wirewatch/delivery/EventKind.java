package io.wirewatch.delivery;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.story.Story;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a client may follow: each kind stands on a Kafka topic of its own. */
enum EventKind {
    ITEM(TaggedItem.class, 200),
    STORY(Story.class, 200),
    ALERT(Alert.class, 100);

    private final Class<?> type;
    private final int recent;

    EventKind(Class<?> type, int recent) {
        this.type = type;
        this.recent = recent;
    }

    /** What the records of the Kafka topic are. */
    Class<?> type() {
        return type;
    }

    /** How many of the newest a new client gets, unless it says otherwise. */
    int recent() {
        return recent;
    }

    /** As written in requests, and as name of the event. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EventKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
