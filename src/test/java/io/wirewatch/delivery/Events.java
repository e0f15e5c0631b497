package io.wirewatch.delivery;

import io.wirewatch.TestItems;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Events for tests. */
final class Events {
    static final FollowedTopics TOPICS = new FollowedTopics(List.of(
            new FollowedTopics.Followed(EventKind.ITEM, "news.tagged", "aaaaaa", 2),
            new FollowedTopics.Followed(EventKind.STORY, "news.stories", "bbbbbb", 1),
            new FollowedTopics.Followed(EventKind.ALERT, "news.alerts", "cccccc", 1)));

    static final StreamLimits SMALL =
            new StreamLimits(20, 100_000, 5, 50_000, 3, Duration.ofMillis(20), Duration.ofSeconds(30));

    private Events() {}

    static EventLog openLog(StreamLimits limits) {
        EventLog log = new EventLog(limits);
        log.begin(TOPICS, new long[TOPICS.slots()]);
        log.open();
        return log;
    }

    /** An item that says its number in its title, as one word. */
    static TaggedItem tagged(int number) {
        NewsItem item =
                NewsItem.builder().id("i" + number).title("number" + number).build();
        return new TaggedItem(item, "en", List.of(), List.of(), List.of(), null, List.of());
    }

    static EventReader.Read item(int partition, long offset) {
        return event(EventKind.ITEM, partition, offset, tagged((int) offset));
    }

    static EventReader.Read alert(long offset) {
        return event(EventKind.ALERT, 0, offset, TestItems.fullAlert());
    }

    static EventReader.Read event(EventKind kind, int partition, long offset, Object value) {
        LiveEvent event = LiveEvent.of(
                kind, false, TOPICS.slot(kind, partition), offset, Instant.ofEpochSecond(offset), Json.line(value));
        return new EventReader.Read(event, EventSubject.of(value, new KnownTags()));
    }

    static void publish(EventLog log, EventReader.Read read) {
        log.publish(read.event(), read.subject());
    }
}
