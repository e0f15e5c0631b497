package io.wirewatch.cli;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.KafkaTopic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Saves feeds on {@code news.feeds}, leaving alone those that are there already as they are. */
final class FeedSaver {
    private FeedSaver() {}

    static void save(KafkaConnection kafka, List<Feed> feeds) throws InterruptedException {
        KafkaTopic<Feed> topic = kafka.topics().feeds();
        Map<String, Feed> present = kafka.readAll(topic);
        kafka.write(feeds.stream()
                .filter(feed -> !feed.equals(present.get(feed.id())))
                .map(feed -> topic.record(feed.id(), feed, UUID.randomUUID().toString(), Instant.now())));
    }
}
