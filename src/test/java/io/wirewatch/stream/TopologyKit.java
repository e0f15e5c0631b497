package io.wirewatch.stream;

import io.wirewatch.SchemaValidation;
import io.wirewatch.config.Taggers;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.RuleSurges;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.core.alert.AlertSettings;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.core.alert.Silences;
import io.wirewatch.core.alert.SurgeDetector;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.region.SourceProfile;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.core.story.Story;
import io.wirewatch.core.story.StorySettings;
import io.wirewatch.core.trend.Trend;
import io.wirewatch.wire.DeadLetter;
import io.wirewatch.wire.DeadLetters;
import io.wirewatch.wire.HeldAlert;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The whole path without a broker: records in, what came out, each record checked against its schema. Its clock moves only when told. */
public final class TopologyKit implements AutoCloseable {
    static final int MAX_ITEM_BYTES = 1024 * 1024;

    final KafkaTopics topics = new KafkaTopics("news.");
    final StreamCountsInMemory counts = new StreamCountsInMemory();
    final RecordLimit limit = new RecordLimit();
    public Instant now = Instant.parse("2026-02-03T12:00:00Z");

    private final RuleBook rules = new RuleBook();
    private final SilenceBook silences = new SilenceBook();
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> items;
    private final TestInputTopic<byte[], byte[]> ruleRecords;

    /** With a single partition, in which every item is in place. */
    public TopologyKit(Path directory) {
        this(directory, 1);
    }

    /** With the rules that are put. */
    public TopologyKit(Path directory, int itemPartitions) {
        this(directory, itemPartitions, null);
    }

    /** With a matcher in place of the rules. */
    TopologyKit(Path directory, int itemPartitions, RuleMatcher matcher) {
        StreamParts parts = new StreamParts(
                topics,
                Tagger.STANDARD,
                matcher == null ? rules : only(matcher),
                StorySettings.DEFAULT,
                new AlertPolicy(AlertSettings.DEFAULT, silences, new RuleSurges()),
                () -> now,
                counts,
                limit,
                () -> now,
                itemPartitions,
                MAX_ITEM_BYTES,
                Set.of(),
                null);
        StreamsConfig config = config(directory, parts);
        java.util.Properties properties = new java.util.Properties();
        properties.putAll(config.originals());
        driver = new TopologyTestDriver(NewsTopology.build(parts, config), properties, now);
        items = driver.createInputTopic(topics.items().name(), new ByteArraySerializer(), new ByteArraySerializer());
        ruleRecords =
                driver.createInputTopic(topics.rules().name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Loaded once, since gazetteers take time. */
    private static final class Tagger {
        static final ItemTagger STANDARD = Taggers.standard();
    }

    private static RulesInForce only(RuleMatcher matcher) {
        return new RulesInForce() {
            @Override
            public RuleMatcher snapshot() {
                return matcher;
            }

            @Override
            public Set<String> broader(String rule) {
                return Set.of();
            }
        };
    }

    static Topology topology(Path directory) {
        StreamParts parts = new StreamParts(
                new KafkaTopics("news."),
                Tagger.STANDARD,
                only(RuleMatcher.NONE),
                StorySettings.DEFAULT,
                new AlertPolicy(AlertSettings.DEFAULT, Silences.NONE, SurgeDetector.NONE),
                () -> Instant.EPOCH,
                new StreamCountsInMemory(),
                new RecordLimit(),
                InstantSource.system(),
                4,
                MAX_ITEM_BYTES,
                Set.of(),
                null);
        return NewsTopology.build(parts, config(directory, parts));
    }

    private static StreamsConfig config(Path directory, StreamParts parts) {
        return StreamConfigs.of(
                Map.of("bootstrap.servers", "localhost:1"),
                StreamSettings.of(directory).withReplicationFactor(1),
                parts);
    }

    public void send(NewsItem item) {
        sendBytes(null, Json.bytes(item));
    }

    void sendText(String value) {
        sendBytes(null, value.getBytes(StandardCharsets.UTF_8));
    }

    void sendBytes(byte[] key, byte[] value) {
        sendBytes(key, value, new RecordHeaders(), now);
    }

    void sendBytes(byte[] key, byte[] value, Headers headers, Instant time) {
        items.pipeInput(new TestRecord<>(key, value, headers, time));
    }

    /** A rule reaches the book and the stream by separate ways, as it does in earnest. */
    void put(String key, String rule) {
        byte[] value = rule == null ? null : rule.getBytes(StandardCharsets.UTF_8);
        rules.accept(new ConsumerRecord<>(topics.rules().name(), 0, 0, key, value));
        ruleRecords.pipeInput(key.getBytes(StandardCharsets.UTF_8), value);
    }

    public void put(Rule rule) {
        put(rule.id(), Json.line(rule));
    }

    void put(Silence silence) {
        silences.accept(new ConsumerRecord<>(topics.silences().name(), 0, 0, silence.id(), Json.bytes(silence)));
    }

    /** What another version of the program may have written between the stages. */
    void sendToLane(String id, String value) {
        driver.createInputTopic(
                        "wirewatch-" + NewsTopology.LANE + "-repartition",
                        new StringSerializer(),
                        new StringSerializer())
                .pipeInput(id, value);
    }

    /** Puts what nobody can read in the place of what a store holds under some keys, as a fault of ours might. */
    void spoil(String storeName, Predicate<String> which) {
        KeyValueStore<String, byte[]> store = driver.getKeyValueStore(storeName);
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.stream().filter(which).forEach(key -> store.put(key, new byte[] {'?'}));
    }

    /** Takes an item back. */
    public void withdraw(String id) {
        sendBytes(id.getBytes(StandardCharsets.UTF_8), null);
    }

    RuleBook rules() {
        return rules;
    }

    public void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    /** What is remembered of a source, null when nothing is. */
    SourceProfile profile(String source) {
        return driver.<String, SourceProfile>getKeyValueStore(Stores.SOURCES).get(source);
    }

    List<TaggedItem> tagged() {
        return read(topics.tagged().name()).stream()
                .filter(record -> record.value() != null)
                .map(record -> {
                    SchemaValidation.requireValid("TaggedItem", record.value());
                    return Json.read(record.value(), TaggedItem.class);
                })
                .toList();
    }

    List<Alert> alerts() {
        return values(topics.alerts(), Alert.class);
    }

    List<HeldAlert> heldAlerts() {
        return values(topics.heldAlerts(), HeldAlert.class);
    }

    List<Trend> trends() {
        return values(topics.trends(), Trend.class);
    }

    List<Story> stories() {
        return values(topics.stories(), Story.class);
    }

    private <V> List<V> values(KafkaTopic<V> topic, Class<V> type) {
        return read(topic.name()).stream()
                .map(record -> {
                    SchemaValidation.requireValid(type.getSimpleName(), record.value());
                    return Json.read(record.value(), type);
                })
                .toList();
    }

    List<DeadLetter> deadLetters() {
        List<DeadLetter> letters = new ArrayList<>();
        driver.createOutputTopic(topics.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(record -> letters.add(DeadLetters.read(new ConsumerRecord<>(
                        topics.deadLetters().name(),
                        0,
                        0,
                        0L,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        record.key(),
                        record.value(),
                        record.headers(),
                        java.util.Optional.empty()))));
        return letters;
    }

    public List<TestRecord<String, byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
