package io.wirewatch.cli;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.KafkaTopic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;

/** Saves feeds on {@code news.feeds}, leaving alone those that are there already as they are. */
final class FeedSaver {
    private FeedSaver() {}

    static void save(KafkaConnection kafka, List<Feed> feeds) throws InterruptedException {
        KafkaTopic<Feed> topic = kafka.topics().feeds();
        Map<String, Feed> present = kafka.readAll(topic);
        try (Producer<String, byte[]> producer = kafka.clients().producer()) {
            feeds.stream()
                    .filter(feed -> !feed.equals(present.get(feed.id())))
                    .forEach(feed -> producer.send(
                            topic.record(feed.id(), feed, UUID.randomUUID().toString(), Instant.now())));
        }
    }
}
