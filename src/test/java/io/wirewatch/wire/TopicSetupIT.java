package io.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.broker.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicSetupIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;
    private static KafkaClients clients;
    private static Admin admin;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(directory, 0);
        clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
        admin = clients.admin();
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void missingTopicsAreMadeAsDesigned() {
        KafkaTopics topics = new KafkaTopics("made.");
        TopicSetup setup = new TopicSetup(admin);
        assertThat(setup.prepare(topics.all(), (short) 1)).isEmpty();
        assertThat(setup.prepare(topics.all(), (short) 1)).as("a second time").isEmpty();
        assertThat(setup.partitions(topics.items())).isEqualTo(topics.items().partitions());
        assertThat(setup.partitions(topics.rules())).isEqualTo(1);
    }

    @Test
    void whatDiffersIsToldAndLeftAlone() throws Exception {
        KafkaTopics topics = new KafkaTopics("differing.");
        admin.createTopics(List.of(new NewTopic(topics.rules().name(), 7, (short) 1)
                        .configs(Map.of(
                                "cleanup.policy",
                                "delete",
                                "max.message.bytes",
                                "1000",
                                "message.timestamp.type",
                                "LogAppendTime"))))
                .all()
                .get();
        TopicSetup setup = new TopicSetup(admin);
        List<TopicSetup.Difference> differences = setup.prepare(topics.all(), TopicSetup.BROKER_DEFAULT);
        assertThat(differences)
                .containsExactly(
                        new TopicSetup.Difference("differing.rules", "cleanup.policy", "compact", "delete"),
                        new TopicSetup.Difference(
                                "differing.rules",
                                "max.message.bytes",
                                Integer.toString(KafkaTopics.MAX_RECORD_BYTES),
                                "1000"));
        assertThat(differences.get(0))
                .hasToString("Kafka topic differing.rules has cleanup.policy=delete, but should have compact");
        assertThat(setup.prepare(topics.all(), TopicSetup.BROKER_DEFAULT)).isEqualTo(differences);
    }

    @Test
    void aFollowerWaitsForATopicThatIsNotThereYet() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (TopicFollower follower = TopicFollower.follow(
                        clients,
                        "late",
                        TopicFollower.From.BEGINNING,
                        record -> seen.add(new String(record.value(), StandardCharsets.UTF_8)));
                Producer<String, byte[]> producer = clients.producer()) {
            admin.createTopics(List.of(new NewTopic("late", 2, (short) 1)))
                    .all()
                    .get();
            producer.send(new org.apache.kafka.clients.producer.ProducerRecord<>(
                            "late", "k", "v".getBytes(StandardCharsets.UTF_8)))
                    .get();
            follower.awaitCaughtUp(LIMIT);
            try (io.wirewatch.CommittedRecords records = new io.wirewatch.CommittedRecords(clients, "late")) {
                records.await(unused -> seen.contains("v"), LIMIT);
            }
        }
    }
}
