package io.wirewatch.cli;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.KafkaTopic;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Saves feeds on {@code news.feeds}, and removes them from there. */
final class FeedSaver {
    private FeedSaver() {}

    /** Saves feeds, leaving alone those that are there already as they are. */
    static void save(KafkaConnection kafka, List<Feed> feeds) throws InterruptedException {
        Map<String, Feed> present = kafka.readAll(kafka.topics().feeds());
        replace(
                kafka,
                feeds.stream()
                        .filter(feed -> !feed.equals(present.get(feed.id())))
                        .toList(),
                List.of());
    }

    /**
     * Saves feeds and removes others, in one go.
     *
     * @param removed ids
     */
    static void replace(KafkaConnection kafka, Collection<Feed> saved, Collection<String> removed)
            throws InterruptedException {
        KafkaTopic<Feed> topic = kafka.topics().feeds();
        Instant now = Instant.now();
        kafka.write(
                Stream.concat(
                        removed.stream().map(id -> topic.record(id, null, eventId(), now)),
                        saved.stream().map(feed -> topic.record(feed.id(), feed, eventId(), now))),
                Progress.of(kafka.console(), "feeds saved"));
    }

    private static String eventId() {
        return UUID.randomUUID().toString();
    }
}
