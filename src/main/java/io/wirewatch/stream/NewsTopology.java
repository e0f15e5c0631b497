package io.wirewatch.stream;

import io.wirewatch.wire.JsonSerde;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.KafkaTopics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * The path of an item, in the order of its steps. A step passes a record on or throws; what it throws becomes a dead letter
 * ({@link DeadLetterHandler}), which is why no arrow here leads there.
 *
 * <p>Names of stores and of the detour are state: renaming one forgets what it held.
 */
final class NewsTopology {
    /** Items that do not stand where their id belongs, on their detour. From this name, as from the next three, Kafka Streams makes that of a Kafka topic. */
    static final String DETOUR = "items-by-id";

    /** Tagged items, all in one order. */
    static final String LANE = "items-in-order";

    /** Counts, by series. */
    static final String COUNTS = "counts-by-series";

    /** What happens to rules, by rule. */
    static final String EVENTS = "events-by-rule";

    private static final Serde<String> STRING = Serdes.String();
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private final StreamParts parts;
    private final StreamsBuilder builder;

    private NewsTopology(StreamParts parts, StreamsConfig config) {
        this.parts = parts;
        this.builder = new StreamsBuilder(new TopologyConfig(config));
    }

    /** @param config the one that the stream will run with */
    static Topology build(StreamParts parts, StreamsConfig config) {
        NewsTopology topology = new NewsTopology(parts, config);
        topology.items();
        return topology.builder.build();
    }

    /** The Kafka topics that an item passes on its way to its alerts, in this order. */
    static List<Watermark.Stage> path(KafkaTopics topics, String applicationId, int itemPartitions) {
        return List.of(
                new Watermark.Stage(topics.items().name(), itemPartitions),
                new Watermark.Stage(internalTopic(applicationId, DETOUR), itemPartitions),
                new Watermark.Stage(internalTopic(applicationId, LANE), 1),
                new Watermark.Stage(internalTopic(applicationId, EVENTS), itemPartitions));
    }

    private static String internalTopic(String applicationId, String name) {
        return applicationId + "-" + name + "-repartition";
    }

    private void items() {
        builder.addStateStore(Stores.seenItems());
        builder.addStateStore(Stores.sources());
        RuleFailures failures = new RuleFailures(parts.counts());
        KStream<String, byte[]> judged = arriving()
                .process(() -> new DropRepeats(parts.counts()), Named.as("drop-repeats"), Stores.SEEN_ITEMS)
                .process(() -> new TagItem(parts, failures), Named.as("tag-item"), Stores.SOURCES)
                .process(() -> new RememberItem(parts), Named.as("remember-item"), Stores.SEEN_ITEMS, Stores.SOURCES);
        stories(judged.repartition(internal(LANE, 1)));
    }

    /** All items in one lane. */
    private void stories(KStream<String, byte[]> items) {
        builder.addStateStore(Stores.stories());
        builder.addStateStore(Stores.storyItems());
        builder.addStateStore(Stores.matchedRules());
        builder.addStateStore(Stores.lane());
        KStream<String, Outcome> outcomes = items.process(
                () -> new AssignStory(parts),
                Named.as("assign-story"),
                Stores.STORIES,
                Stores.STORY_ITEMS,
                Stores.MATCHED_RULES,
                Stores.LANE);
        send(outcomes, "tagged", parts.topics().tagged(), outcome -> List.of(outcome.tagged()));
        send(outcomes, "stories", parts.topics().stories(), Outcome::stories);
        alerts(outcomes.process(SendEvents::new, Named.as("send-events")));
        trends(outcomes.process(SendCounts::new, Named.as("send-counts")));
    }

    /** How many items there are of what, each series by itself. */
    private void trends(KStream<String, SeriesCount> counts) {
        builder.addStateStore(TrendStores.counts());
        builder.addStateStore(TrendStores.baselines());
        builder.addStateStore(TrendStores.timers());
        counts.repartition(internal(COUNTS, new JsonSerde<>(SeriesCount.class), parts.itemPartitions()))
                .process(CountTrends::new, Named.as("count-trends"), TrendStores.ALL)
                .to(
                        parts.topics().trends().name(),
                        Produced.with(STRING, parts.topics().trends().values()).withName("trends"));
    }

    /** What happens to rules, each rule by itself. */
    private void alerts(KStream<String, byte[]> events) {
        builder.addStateStore(Stores.alerts());
        KStream<String, Decided> decided = events.merge(rules(), Named.as("events"))
                .repartition(internal(EVENTS, parts.itemPartitions()))
                .process(() -> new DecideAlerts(parts), Named.as("decide-alerts"), Stores.ALERTS);
        send(decided, "alerts", parts.topics().alerts(), Decided::alerts);
        send(decided, "held-alerts", parts.topics().heldAlerts(), Decided::held);
    }

    private static <V> void send(
            KStream<String, V> from,
            String name,
            KafkaTopic<?> to,
            Function<V, List<ProducerRecord<String, byte[]>>> which) {
        from.process(() -> new Send<>(which), Named.as("send-" + name))
                .to(to.name(), Produced.with(STRING, BYTES).withName(name));
    }

    private static Repartitioned<String, byte[]> internal(String name, int partitions) {
        return internal(name, BYTES, partitions);
    }

    private static <V> Repartitioned<String, V> internal(String name, Serde<V> values, int partitions) {
        return Repartitioned.<String, V>as(name)
                .withKeySerde(STRING)
                .withValueSerde(values)
                .withNumberOfPartitions(partitions);
    }

    /** Clean items, each where the others of its id are: most arrive there, the others take the detour and are read once more. */
    private KStream<String, Incoming> arriving() {
        KStream<byte[], byte[]> items = builder.stream(
                parts.topics().items().name(),
                Consumed.with(BYTES, BYTES)
                        .withName("items")
                        .withTimestampExtractor(new ArrivalTime(parts.timed(), parts.clock())));
        Map<String, KStream<String, Incoming>> placed = clean(items, "", false)
                .split(Named.as("place-"))
                .branch((id, item) -> item.isInPlace(parts.itemPartitions()), Branched.as("here"))
                .defaultBranch(Branched.as("elsewhere"));
        KStream<String, byte[]> detour = placed.get("place-elsewhere")
                .process(TakeDetour::new, Named.as("take-detour"))
                .repartition(internal(DETOUR, parts.itemPartitions()));
        return placed.get("place-here").merge(clean(detour, "-again", true), Named.as("in-place"));
    }

    private KStream<String, Incoming> clean(KStream<?, byte[]> items, String again, boolean onDetour) {
        ProcessorSupplier<Object, byte[], String, Incoming> read =
                () -> new ReadItem(parts.maxItemBytes(), onDetour, parts.counts());
        return items.process(read, Named.as("read-item" + again))
                .process(() -> new CleanItem(parts.tagger()), Named.as("clean-item" + again));
    }

    /** Keeps those that are sound, and tells what becomes of each. */
    private KStream<String, byte[]> rules() {
        KStream<byte[], byte[]> checked = builder.stream(
                        parts.topics().rules().name(),
                        Consumed.with(BYTES, BYTES)
                                .withName("rules")
                                .withTimestampExtractor(new ArrivalTime(parts.timed(), parts.clock())))
                .process(() -> new CheckRule(parts.topics(), parts.limit()), Named.as("check-rule"));
        checked.to(
                parts.topics().checkedRules().name(),
                Produced.with(BYTES, BYTES).withName("checked-rules"));
        checked.process(() -> new KeepVersion(parts.topics()), Named.as("keep-version"))
                .to(
                        parts.topics().ruleVersions().name(),
                        Produced.with(BYTES, BYTES).withName("rule-versions"));
        return checked.process(() -> new TellRules(parts.rules()), Named.as("tell-rules"));
    }
}
