package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.CommittedRecords;
import io.wirewatch.TestItems;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 amid 5,000 items, start again: each is tagged once, and alerts once, as a reader of committed records sees it. */
@Timeout(180)
class ExactlyOnceIT {
    private static final int ITEMS = 5_000;
    private static final int ITEMS_PER_ALERT = 5;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final KafkaTopics topics = new KafkaTopics("news.");

    @TempDir
    Path directory;

    @Test
    void aKilledStreamTagsAndAlertsOnce() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("its-own"), 0)) {
            KafkaClients clients = clients(broker.bootstrapServers());
            try (Admin admin = clients.admin()) {
                new TopicSetup(admin).prepare(topics.all(), (short) 1);
            }
            putRule(clients);
            try (StreamProcess first = StreamProcess.start(directory, broker.bootstrapServers())) {
                killAmidWork(first, clients);
            }
            try (StreamProcess second = StreamProcess.start(directory, broker.bootstrapServers())) {
                assertThatEverythingCameOutOnce(clients(second.bootstrapServers()));
            }
        }
    }

    @Test
    void aKilledBrokerWithItsStreamTagsAndAlertsOnce() throws Exception {
        try (StreamProcess first = StreamProcess.start(directory, null)) {
            KafkaClients clients = clients(first.bootstrapServers());
            putRule(clients);
            killAmidWork(first, clients);
        }
        try (StreamProcess second = StreamProcess.start(directory, null)) {
            assertThatEverythingCameOutOnce(clients(second.bootstrapServers()));
        }
    }

    private static KafkaClients clients(String servers) {
        return new KafkaClients(Map.of("bootstrap.servers", servers));
    }

    private void killAmidWork(StreamProcess stream, KafkaClients clients) throws Exception {
        try (Producer<String, byte[]> producer = clients.producer();
                CommittedRecords tagged =
                        new CommittedRecords(clients, topics.tagged().name());
                CommittedRecords alerts =
                        new CommittedRecords(clients, topics.alerts().name())) {
            // The first of them show that the rule is in force, the others that work goes on while the process dies.
            send(producer, 0, ITEMS / 2);
            tagged.await(ITEMS / 5, LIMIT);
            alerts.await(1, LIMIT);
            send(producer, ITEMS / 2, ITEMS);
            stream.kill();
            assertThat(tagged.linger(Duration.ofSeconds(1)))
                    .as("tagged when killed")
                    .hasSizeLessThan(ITEMS);
        }
    }

    private void send(Producer<String, byte[]> producer, int from, int to) {
        IntStream.range(from, to).forEach(i -> {
            String title = i % ITEMS_PER_ALERT == 0 ? "Flood number " + i : "Calm number " + i;
            byte[] value = Json.bytes(TestItems.item("item-" + i, title));
            // Some senders do not know what an item's key should be.
            String key = i % 7 == 0 ? null : "item-" + i;
            var unused = producer.send(new ProducerRecord<>(topics.items().name(), key, value));
        });
        producer.flush();
    }

    private void putRule(KafkaClients clients) throws Exception {
        try (Producer<String, byte[]> producer = clients.producer()) {
            KafkaTopic<Rule> rules = topics.rules();
            Rule rule = Json.read("{\"id\":\"floods\",\"query\":\"flood\",\"per\":\"item\"}", Rule.class);
            producer.send(rules.record("floods", rule, "floods/1", TestItems.PUBLISHED))
                    .get();
        }
    }

    private void assertThatEverythingCameOutOnce(KafkaClients clients) {
        try (CommittedRecords tagged =
                        new CommittedRecords(clients, topics.tagged().name());
                CommittedRecords alerts =
                        new CommittedRecords(clients, topics.alerts().name());
                CommittedRecords dead =
                        new CommittedRecords(clients, topics.deadLetters().name())) {
            tagged.await(
                    found -> found.stream().map(ConsumerRecord::key).distinct().count() == ITEMS, LIMIT);
            List<String> ids = tagged.linger(Duration.ofSeconds(2)).stream()
                    .map(ConsumerRecord::key)
                    .toList();
            assertThat(ids).hasSize(ITEMS).doesNotHaveDuplicates();
            List<String> alerted = alerts.linger(Duration.ofSeconds(2)).stream()
                    .map(record -> Json.read(record.value(), Alert.class)
                            .items()
                            .get(0)
                            .item()
                            .id())
                    .toList();
            assertThat(alerted).doesNotHaveDuplicates().hasSize(alertsDue());
            assertThat(dead.linger(Duration.ofMillis(200))).isEmpty();
        }
    }

    private static int alertsDue() {
        return ITEMS / ITEMS_PER_ALERT;
    }
}
