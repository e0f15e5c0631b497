package io.wirewatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.feed.FeedPoller;
import io.wirewatch.feed.PollCounts;
import io.wirewatch.feed.PollSettings;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicFollower;
import io.wirewatch.wire.TopicSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first half of the demo: every sample item comes from its feed to {@code news.items}. */
class DemoFeedsIT {
    private final KafkaTopics topics = new KafkaTopics("demo.");

    @TempDir
    Path directory;

    @Test
    void everySampleItemArrives() throws Exception {
        BlockingQueue<String> ids = new LinkedBlockingQueue<>();
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                SampleWeb web = SampleWeb.start(0, Duration.ofMillis(100))) {
            KafkaClients clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
            subscribe(clients, web);
            PollSettings settings = PollSettings.DEFAULTS.withThisMachine();
            try (FeedPoller poller = new FeedPoller(clients, topics, settings, PollCounts.NONE);
                    TopicFollower follower = TopicFollower.follow(
                            clients,
                            topics.items().name(),
                            TopicFollower.From.BEGINNING,
                            record -> ids.add(record.key()))) {
                poller.start();
                follower.awaitCaughtUp(Duration.ofMinutes(1));
                Set<String> distinct = new HashSet<>();
                while (distinct.size() < web.totalItems()) {
                    String id = ids.poll(60, TimeUnit.SECONDS);
                    assertThat(id)
                            .as("one more than " + distinct.size() + " items")
                            .isNotNull();
                    distinct.add(id);
                }
                assertThat(web.allReleased()).isTrue();
            }
        }
    }

    private void subscribe(KafkaClients clients, SampleWeb web) throws Exception {
        try (Admin admin = clients.admin();
                Producer<String, byte[]> producer = clients.producer()) {
            new TopicSetup(admin).prepare(topics.all(), (short) 1);
            for (Feed feed : web.feeds()) {
                producer.send(topics.feeds().record(feed.id(), feed, feed.id(), Instant.now()))
                        .get();
            }
        }
    }
}
