package io.wirewatch.stream;

import io.wirewatch.core.region.SourceProfile;
import io.wirewatch.wire.JsonSerde;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowStore;

/** The stores of the stream: their names, which are state and must not change, and how long they remember. */
final class Stores {
    /** Item id → hash of the content last tagged. */
    static final String SEEN_ITEMS = "seen-items";

    /** Ids of alerts that were raised. */
    static final String RAISED_ALERTS = "raised-alerts";

    /** Source → which places its items spoke of. */
    static final String SOURCES = "sources";

    /** Longer than an item stays on its Kafka topic, and as long as its tagged form does. */
    static final Duration MEMORY = Duration.ofDays(30);

    private Stores() {}

    static StoreBuilder<WindowStore<String, String>> seenItems() {
        return recent(SEEN_ITEMS);
    }

    static StoreBuilder<WindowStore<String, String>> raisedAlerts() {
        return recent(RAISED_ALERTS);
    }

    /** Each partition remembers what it has seen of a source itself: so a replay of its records gives the same tags. */
    static StoreBuilder<KeyValueStore<String, SourceProfile>> sources() {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(SOURCES),
                        Serdes.String(),
                        new JsonSerde<>(SourceProfile.class))
                .withCachingDisabled();
    }

    private static StoreBuilder<WindowStore<String, String>> recent(String name) {
        return org.apache.kafka.streams.state.Stores.windowStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentWindowStore(name, MEMORY, MEMORY, false),
                        Serdes.String(),
                        Serdes.String())
                .withCachingDisabled();
    }
}
