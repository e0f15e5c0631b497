package io.wirewatch.stream;

import java.util.List;
import java.util.Map;
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
    /** Name of the detour; Kafka Streams makes the name of its Kafka topic from it. */
    static final String DETOUR = "items-by-id";

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
        topology.rules();
        return topology.builder.build();
    }

    private void items() {
        KStream<String, Outcome> outcomes = judged(arriving())
                .process(
                        () -> new RememberItem(parts.topics(), parts.limit(), parts.counts()),
                        Named.as("remember-item"),
                        Stores.SEEN_ITEMS,
                        Stores.RAISED_ALERTS,
                        Stores.SOURCES);
        outcomes.process(() -> new Send(outcome -> List.of(outcome.tagged())), Named.as("send-tagged"))
                .to(parts.topics().tagged().name(), Produced.with(STRING, BYTES).withName("tagged"));
        outcomes.process(() -> new Send(Outcome::alerts), Named.as("send-alerts"))
                .to(parts.topics().alerts().name(), Produced.with(STRING, BYTES).withName("alerts"));
    }

    /** Clean items, each where the others of its id are: most arrive there, the others take the detour and are read once more. */
    private KStream<String, Incoming> arriving() {
        KStream<byte[], byte[]> items = builder.stream(
                parts.topics().items().name(),
                Consumed.with(BYTES, BYTES).withName("items").withTimestampExtractor(new ArrivalTime(parts.clock())));
        Map<String, KStream<String, Incoming>> placed = clean(items, "", false)
                .split(Named.as("place-"))
                .branch((id, item) -> item.isInPlace(parts.itemPartitions()), Branched.as("here"))
                .defaultBranch(Branched.as("elsewhere"));
        KStream<String, byte[]> detour = placed.get("place-elsewhere")
                .process(TakeDetour::new, Named.as("take-detour"))
                .repartition(Repartitioned.<String, byte[]>as(DETOUR)
                        .withKeySerde(STRING)
                        .withValueSerde(BYTES)
                        .withNumberOfPartitions(parts.itemPartitions()));
        return placed.get("place-here").merge(clean(detour, "-again", true), Named.as("in-place"));
    }

    private KStream<String, Incoming> clean(KStream<?, byte[]> items, String again, boolean onDetour) {
        ProcessorSupplier<Object, byte[], String, Incoming> read =
                () -> new ReadItem(parts.maxItemBytes(), onDetour, parts.counts());
        return items.process(read, Named.as("read-item" + again))
                .process(() -> new CleanItem(parts.tagger()), Named.as("clean-item" + again));
    }

    private KStream<String, Judged> judged(KStream<String, Incoming> items) {
        builder.addStateStore(Stores.seenItems());
        builder.addStateStore(Stores.raisedAlerts());
        builder.addStateStore(Stores.sources());
        RuleFailures failures = new RuleFailures(parts.counts());
        return items.process(() -> new DropRepeats(parts.counts()), Named.as("drop-repeats"), Stores.SEEN_ITEMS)
                .process(
                        () -> new TagItem(parts.tagger(), parts.rules(), failures, parts.clock()),
                        Named.as("tag-item"),
                        Stores.SOURCES)
                .process(
                        () -> new DecideAlerts(parts.clock(), parts.counts()),
                        Named.as("decide-alerts"),
                        Stores.RAISED_ALERTS);
    }

    private void rules() {
        builder.stream(
                        parts.topics().rules().name(),
                        Consumed.with(BYTES, BYTES)
                                .withName("rules")
                                .withTimestampExtractor(new ArrivalTime(parts.clock())))
                .process(() -> new CheckRule(parts.topics(), parts.limit()), Named.as("check-rule"))
                .to(
                        parts.topics().checkedRules().name(),
                        Produced.with(BYTES, BYTES).withName("checked-rules"));
    }
}
