package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.CommittedRecords;
import io.wirewatch.TestItems;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.story.WireCopies;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Copies of wire texts, interleaved over four partitions and two instances, come together in the stories of their originals, and a rule alerts once for each story. How many is
 * a setting: {@code -Dcopies.originals=1000 -Dcopies.each=100} for the full measure.
 */
@Timeout(3600)
class WireCopiesIT {
    private static final int ORIGINALS = Integer.getInteger("copies.originals", 40);
    private static final int EACH = Integer.getInteger("copies.each", 25);
    private static final double TOGETHER = 0.99;
    private static final Duration LIMIT = Duration.ofMinutes(50);

    private final KafkaTopics topics = new KafkaTopics("news.");

    @TempDir
    Path directory;

    @Test
    void copiesOverPartitionsAndInstancesAreOneStoryAndOneAlert() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), 0)) {
            KafkaClients clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
            try (Admin admin = clients.admin()) {
                new TopicSetup(admin).prepare(topics.all(), (short) 1);
            }
            try (StreamInstance one = StreamInstance.start(clients, topics, directory.resolve("one"), LIMIT);
                    StreamInstance two = StreamInstance.start(clients, topics, directory.resolve("two"), LIMIT)) {
                assertThat(one.awaitRunning(LIMIT) && two.awaitRunning(LIMIT)).isTrue();
                send(clients);
                Map<String, String> stories = stories(clients);
                assertThat(one.counts.snapshot().tagged()).isPositive();
                assertThat(two.counts.snapshot().tagged()).isPositive();
                requireTogether(stories);
                requireOneAlertEach(clients, Set.copyOf(stories.values()));
            }
        }
    }

    private void send(KafkaClients clients) throws Exception {
        try (Producer<String, byte[]> producer = clients.producer()) {
            Rule all = Rule.of("all", "lang:en");
            producer.send(topics.rules().record("all", all, "all/1", TestItems.PUBLISHED))
                    .get();
            for (NewsItem item : WireCopies.make(7, ORIGINALS, EACH)) {
                var unused = producer.send(new ProducerRecord<>(topics.items().name(), item.id(), Json.bytes(item)));
            }
        }
    }

    /** Item id → story id. */
    private Map<String, String> stories(KafkaClients clients) {
        try (CommittedRecords tagged =
                new CommittedRecords(clients, topics.tagged().name())) {
            Map<String, String> stories = new HashMap<>();
            for (ConsumerRecord<String, byte[]> record : tagged.await(ORIGINALS * EACH, LIMIT)) {
                stories.put(
                        record.key(),
                        Json.read(record.value(), TaggedItem.class).story().id());
            }
            return stories;
        }
    }

    /** Of the copies of each original, those in its own story; and no two originals in one. */
    private static void requireTogether(Map<String, String> stories) {
        Map<Integer, String> originals = new HashMap<>();
        for (int i = 0; i < ORIGINALS; i++) {
            originals.put(i, stories.get("wire-" + i + "-0"));
        }
        assertThat(originals.values()).doesNotContainNull().doesNotHaveDuplicates();
        long together = stories.entrySet().stream()
                .filter(item -> item.getValue().equals(originals.get(WireCopies.original(item.getKey()))))
                .count();
        System.out.println(together + " of " + stories.size() + " copies are in the story of their original");
        assertThat(together).isGreaterThanOrEqualTo((long) (TOGETHER * stories.size()));
    }

    private void requireOneAlertEach(KafkaClients clients, Set<String> stories) {
        try (CommittedRecords alerts =
                new CommittedRecords(clients, topics.alerts().name())) {
            alerts.await(found -> opened(found).size() >= stories.size(), LIMIT);
            List<String> opened = opened(alerts.linger(Duration.ofSeconds(2)));
            assertThat(opened).doesNotHaveDuplicates().hasSameSizeAs(stories);
        }
    }

    /** The stories of the alerts that were opened. */
    private static List<String> opened(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> Json.read(record.value(), Alert.class))
                .filter(alert -> alert.state() == AlertState.OPENED)
                .map(alert -> alert.story().id())
                .toList();
    }
}
