package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.CommittedRecords;
import io.wirewatch.SchemaValidation;
import io.wirewatch.TestItems;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.config.Taggers;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.DeadLetter;
import io.wirewatch.wire.DeadLetterReason;
import io.wirewatch.wire.DeadLetters;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The stream on a real broker. Each test has Kafka topics and a state of its own. */
@Timeout(120)
class NewsStreamIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final AtomicInteger RUNS = new AtomicInteger();

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;
    private static KafkaClients clients;
    private static Admin admin;
    private static Producer<String, byte[]> producer;

    private final String run = "run" + RUNS.incrementAndGet();
    private final KafkaTopics topics = new KafkaTopics(run + ".");
    private StreamCountsInMemory counts;
    private RuleBook rules;
    private NewsStream stream;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
        admin = clients.admin();
        producer = clients.producer();
    }

    @AfterAll
    static void stopBroker() {
        producer.close();
        admin.close();
        broker.close();
    }

    @BeforeEach
    void start() throws Exception {
        new TopicSetup(admin).prepare(topics.all(), (short) 1);
        startStream();
    }

    @AfterEach
    void stop() {
        stream.close();
        rules.close();
    }

    private void startStream() throws Exception {
        counts = new StreamCountsInMemory();
        rules = RuleBook.follow(clients, topics, LIMIT);
        StreamSettings settings = StreamSettings.of(directory.resolve("state"))
                .withApplicationId(run)
                .withReplicationFactor(1);
        stream = NewsStream.start(clients, topics, Taggers.standard(), rules, StreamInstance.POLICY, settings, counts);
        assertThat(stream.awaitRunning(LIMIT)).isTrue();
    }

    @Test
    void itemsComeOutTaggedAndAlertedAndTheCountsAddUp() throws Exception {
        put("floods", Json.line(Rule.of("floods", "flood")));
        awaitRule("floods");
        send(null, TestItems.fullItem());
        send("any key", TestItems.item("calm", "Calm"));
        send("calm", TestItems.item("calm", "Calm"));
        send(null, new byte[] {'{'});
        send(null, (byte[]) null);
        try (CommittedRecords tagged = records(topics.tagged().name());
                CommittedRecords alerts = records(topics.alerts().name());
                CommittedRecords dead = records(topics.deadLetters().name())) {
            tagged.await(2, LIMIT).forEach(record -> SchemaValidation.requireValid("TaggedItem", record.value()));
            alerts.await(1, LIMIT).forEach(record -> SchemaValidation.requireValid("Alert", record.value()));
            assertThat(dead.await(2, LIMIT).stream()
                            .map(record -> DeadLetters.read(record).reason()))
                    .containsExactlyInAnyOrder(DeadLetterReason.UNREADABLE, DeadLetterReason.EMPTY);
            assertThat(tagged.await(
                            unused -> counts.snapshot().read() == 5
                                    && counts.snapshot().addsUp(),
                            LIMIT))
                    .hasSize(2);
            assertThat(counts.snapshot().repeated()).isEqualTo(1);
        }
    }

    @Test
    void aRuleSavedIsLiveWithinSeconds() throws Exception {
        put("floods", Json.line(Rule.of("floods", "flood")));
        try (CommittedRecords alerts = records(topics.alerts().name())) {
            AtomicInteger sent = new AtomicInteger();
            alerts.await(
                    found -> {
                        send(null, TestItems.item("flood-" + sent.incrementAndGet(), "Flood " + sent.get()));
                        return !found.isEmpty();
                    },
                    LIMIT);
        }
    }

    @Test
    void aBrokenRuleIsADeadLetterOnceEvenAfterARestart() throws Exception {
        put("broken", "{\"id\":\"broken\",\"query\":\"(flood\"}");
        try (CommittedRecords dead = records(topics.deadLetters().name())) {
            DeadLetter letter = DeadLetters.read(dead.await(1, LIMIT).get(0));
            assertThat(letter.reason()).isEqualTo(DeadLetterReason.INVALID);
            assertThat(new String(letter.key(), StandardCharsets.UTF_8)).isEqualTo("broken");
            stop();
            startStream();
            send(null, TestItems.item("after", "After the restart"));
            try (CommittedRecords tagged = records(topics.tagged().name())) {
                tagged.await(1, LIMIT);
            }
            assertThat(dead.linger(Duration.ofMillis(500))).hasSize(1);
        }
    }

    @Test
    void aBrokenRulesFormerVersionIsInForceAlsoAfterKafkaHasDroppedIt() throws Exception {
        put("floods", Json.line(Rule.of("floods", "flood")));
        put("fires", Json.line(Rule.of("fires", "fire")));
        try (CommittedRecords checked = records(topics.checkedRules().name())) {
            checked.await(2, LIMIT);
        }
        put("floods", "{\"id\":\"floods\",\"query\":\"(flood\"}");
        put("fires", "{\"id\":\"fires\",\"query\":\"(fire\"}");
        stop();
        dropRules(2); // as compaction would, which keeps of each rule the newest version alone
        startStream();
        assertThat(rules.query("floods")).contains("flood");
        assertThat(rules.query("fires")).contains("fire");

        put("floods", Json.line(Rule.of("floods", "flood OR water")));
        put("fires", null);
        try (CommittedRecords written = records(topics.rules().name())) {
            written.await(
                    unused -> rules.query("floods").equals(Optional.of("flood OR water"))
                            && rules.query("fires").isEmpty(),
                    LIMIT);
        }
    }

    @Test
    void whatTheBrokerRefusesForItsSizeIsSetAsideAndTheNextItemPasses() throws Exception {
        ConfigResource resource =
                new ConfigResource(ConfigResource.Type.TOPIC, topics.tagged().name());
        admin.incrementalAlterConfigs(Map.of(
                        resource,
                        List.of(new AlterConfigOp(
                                new ConfigEntry("max.message.bytes", "20000"), AlterConfigOp.OpType.SET))))
                .all()
                .get();
        String noise = new Random(1)
                .ints(100_000, 'a', 'z' + 1)
                .mapToObj(c -> Character.toString(c))
                .collect(Collectors.joining());
        send("large", TestItems.item("large", noise));
        send("small", TestItems.item("small", "Small"));
        try (CommittedRecords tagged = records(topics.tagged().name());
                CommittedRecords dead = records(topics.deadLetters().name())) {
            assertThat(DeadLetters.read(dead.await(1, LIMIT).get(0)).reason()).isEqualTo(DeadLetterReason.OVERSIZED);
            assertThat(tagged.await(1, LIMIT)).singleElement().satisfies(record -> assertThat(record.key())
                    .isEqualTo("small"));
        }
    }

    @Test
    void anAlertSaysWhenItsItemPassedEachStage() throws Exception {
        put("floods", Json.line(Rule.of("floods", "flood")));
        awaitRule("floods");
        send(null, TestItems.fullItem());
        try (CommittedRecords alerts = records(topics.alerts().name())) {
            Alert alert = Json.read(alerts.await(1, LIMIT).get(0).value(), Alert.class);
            assertThat(alert.timing().fetched()).isEqualTo(TestItems.fullItem().fetched());
            // Decided as of the moment of its arrival, so that a replay says the same.
            assertThat(alert.timing().decided())
                    .isAfter(alert.timing().fetched())
                    .isBeforeOrEqualTo(alert.timing().tagged());
        }
    }

    /** Deletes the first rules. Kafka lets nobody do so by hand where it compacts only. */
    private void dropRules(long count) throws Exception {
        String name = topics.rules().name();
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, name),
                        List.of(new AlterConfigOp(
                                new ConfigEntry("cleanup.policy", "compact,delete"), AlterConfigOp.OpType.SET))))
                .all()
                .get();
        admin.deleteRecords(Map.of(new TopicPartition(name, 0), RecordsToDelete.beforeOffset(count)))
                .all()
                .get();
    }

    private static CommittedRecords records(String topic) {
        return new CommittedRecords(clients, topic);
    }

    private void send(String key, NewsItem item) {
        send(key, Json.bytes(item));
    }

    private void send(String key, byte[] value) {
        var unused = producer.send(new ProducerRecord<>(topics.items().name(), key, value));
    }

    private void put(String key, String rule) throws Exception {
        byte[] value = rule == null ? null : rule.getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(topics.rules().name(), key, value)).get();
    }

    private void awaitRule(String id) {
        try (CommittedRecords records = records(topics.rules().name())) {
            records.await(unused -> rules.query(id).isPresent(), LIMIT);
        }
    }
}
