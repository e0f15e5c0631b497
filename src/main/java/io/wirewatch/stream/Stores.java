package io.wirewatch.stream;

import io.wirewatch.core.region.SourceProfile;
import io.wirewatch.wire.JsonSerde;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowStore;

/** The stores of the stream: their names, which are state and must not change, and how long they remember. */
final class Stores {
    /** Item id → hash of the content last tagged. */
    static final String SEEN_ITEMS = "seen-items";

    /** Source → which places its items spoke of. */
    static final String SOURCES = "sources";

    /** Story id → the story, as the assignment remembers it. */
    static final String STORIES = "stories";

    /** Item id → its story. */
    static final String STORY_ITEMS = "story-items";

    /** Item id → the rules that it matched last. */
    static final String MATCHED_RULES = "matched-rules";

    /** The last number given to an item. */
    static final String LANE = "lane";

    /** What the alert policy remembers. */
    static final String ALERTS = "alert-states";

    /** Longer than an item stays on its Kafka topic, and as long as its tagged form does. */
    static final Duration MEMORY = Duration.ofDays(30);

    private Stores() {}

    static StoreBuilder<WindowStore<String, String>> seenItems() {
        return recent(SEEN_ITEMS, Serdes.String());
    }

    static StoreBuilder<WindowStore<String, byte[]>> storyItems() {
        return recent(STORY_ITEMS, Serdes.ByteArray());
    }

    static StoreBuilder<WindowStore<String, String>> matchedRules() {
        return recent(MATCHED_RULES, Serdes.String());
    }

    /** Each partition remembers what it has seen of a source itself: so a replay of its records gives the same tags. */
    static StoreBuilder<KeyValueStore<String, SourceProfile>> sources() {
        return values(SOURCES, new JsonSerde<>(SourceProfile.class));
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> stories() {
        return values(STORIES, Serdes.ByteArray());
    }

    static StoreBuilder<KeyValueStore<String, Long>> lane() {
        return values(LANE, Serdes.Long());
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> alerts() {
        return values(ALERTS, Serdes.ByteArray());
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> values(String name, Serde<V> values) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingDisabled();
    }

    private static <V> StoreBuilder<WindowStore<String, V>> recent(String name, Serde<V> values) {
        return org.apache.kafka.streams.state.Stores.windowStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentWindowStore(name, MEMORY, MEMORY, false),
                        Serdes.String(),
                        values)
                .withCachingDisabled();
    }
}
