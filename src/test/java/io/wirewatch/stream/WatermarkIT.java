package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.CommittedRecords;
import io.wirewatch.TestItems;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.core.alert.AlertSettings;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.alert.LabelMatcher;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.core.alert.Silences;
import io.wirewatch.core.alert.SurgeDetector;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.HeldAlert;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What speaks in silence, on a real broker. */
@Timeout(180)
class WatermarkIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final KafkaTopics topics = new KafkaTopics("news.");

    @TempDir
    Path directory;

    private EmbeddedBroker broker;
    private KafkaClients clients;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
        try (Admin admin = clients.admin()) {
            new TopicSetup(admin).prepare(topics.all(), (short) 1);
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void theWatermarkPassesOnlyWhatHasBeenDecided() throws Exception {
        Instant begin = Instant.now();
        try (Watermark watermark = watermark()) {
            try (StreamInstance stream = stream()) {
                assertThat(stream.awaitRunning(LIMIT)).isTrue();
                send("first");
                await(watermark, begin);
            }
            send("second");
            Instant sent = Instant.now();
            // Nobody works: several looks later it still has not passed.
            try (CommittedRecords tagged =
                    new CommittedRecords(clients, topics.tagged().name())) {
                tagged.linger(Duration.ofSeconds(3));
            }
            assertThat(watermark.get()).isBefore(sent);
            try (StreamInstance stream = stream()) {
                await(watermark, sent);
                try (CommittedRecords tagged =
                        new CommittedRecords(clients, topics.tagged().name())) {
                    assertThat(tagged.await(2, LIMIT)).hasSize(2);
                }
            }
        }
    }

    @Test
    void whatASilenceHeldBackIsToldAtItsEndThoughNothingElseHappens() throws Exception {
        Instant end = Instant.now().plusSeconds(15).truncatedTo(ChronoUnit.MILLIS);
        Silence silence = new Silence("s", List.of(LabelMatcher.parse("rule=floods")), null, end, null, null);
        Silences silences = (labels, moment) -> Optional.of(silence).filter(one -> one.holds(labels, moment));
        Rule rule = Rule.of("floods", "flood");
        try (Producer<String, byte[]> producer = clients.producer()) {
            producer.send(topics.rules().record("floods", rule, "floods/1", Instant.now()))
                    .get();
        }
        try (StreamInstance stream = StreamInstance.start(
                        clients,
                        topics,
                        directory.resolve("state"),
                        new AlertPolicy(AlertSettings.DEFAULT, silences, SurgeDetector.NONE),
                        LIMIT);
                CommittedRecords alerts =
                        new CommittedRecords(clients, topics.alerts().name());
                CommittedRecords held =
                        new CommittedRecords(clients, topics.heldAlerts().name())) {
            assertThat(stream.awaitRunning(LIMIT)).isTrue();
            send("flood");
            assertThat(Json.read(held.await(1, LIMIT).get(0).value(), HeldAlert.class)
                            .by())
                    .isEqualTo("s");
            Alert told = Json.read(alerts.await(1, LIMIT).get(0).value(), Alert.class);
            assertThat(told.state()).isEqualTo(AlertState.OPENED);
            assertThat(told.timing().decided()).isEqualTo(end);
        }
    }

    @Test
    void neitherAClientThatFailsNorAnEmptiedPartitionStopsIt() throws Exception {
        send("too old");
        try (Admin admin = clients.admin()) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            for (int partition = 0; partition < 4; partition++) {
                all.put(new TopicPartition(topics.items().name(), partition), RecordsToDelete.beforeOffset(-1));
            }
            admin.deleteRecords(all).all().get();
        }
        AtomicInteger tries = new AtomicInteger();
        try (StreamInstance stream = stream();
                Watermark watermark = Watermark.follow(
                        () -> {
                            if (tries.getAndIncrement() == 0) {
                                throw new KafkaException("the name of no broker is known yet");
                            }
                            return clients.admin();
                        },
                        "wirewatch",
                        NewsTopology.path(topics, "wirewatch", 4),
                        InstantSource.system())) {
            assertThat(stream.awaitRunning(LIMIT)).isTrue();
            await(watermark, Instant.now());
        }
    }

    private Watermark watermark() {
        return Watermark.follow(
                clients::admin, "wirewatch", NewsTopology.path(topics, "wirewatch", 4), InstantSource.system());
    }

    private StreamInstance stream() throws Exception {
        return StreamInstance.start(clients, topics, directory.resolve("state"), LIMIT);
    }

    private static void await(Watermark watermark, Instant moment) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!watermark.get().isAfter(moment)) {
            assertThat(System.nanoTime())
                    .as("the watermark stands at %s", watermark.get())
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private void send(String title) throws Exception {
        try (Producer<String, byte[]> producer = clients.producer()) {
            producer.send(new ProducerRecord<>(topics.items().name(), title, Json.bytes(TestItems.item(title, title))))
                    .get();
        }
    }
}
