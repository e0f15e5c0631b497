package io.wirewatch.stream;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores of {@link CountTrends}; their names are state and must not change.
 *
 * <p>What changes with each item is kept apart from what changes once a day, so that an item costs a small record in the changelog.
 */
final class TrendStores {
    /** Series → its counts of today and yesterday, and which of them are untold. */
    static final String COUNTS = "trend-counts";

    /** Series → what is usual; under the empty key, since when this partition counts. */
    static final String BASELINES = "trend-baselines";

    /** {@link TrendTimer}s, the earliest first. */
    static final String TIMERS = "trend-timers";

    static final String[] ALL = {COUNTS, BASELINES, TIMERS};

    private TrendStores() {}

    static StoreBuilder<KeyValueStore<String, byte[]>> counts() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(COUNTS), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> baselines() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(BASELINES), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled();
    }

    static StoreBuilder<KeyValueStore<byte[], byte[]>> timers() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(TIMERS), Serdes.ByteArray(), Serdes.ByteArray())
                .withCachingDisabled();
    }
}
