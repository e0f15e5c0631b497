package io.wirewatch.stream;

import io.wirewatch.core.news.NewsItem;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * An item on its way in, or the word that it is withdrawn.
 *
 * @param id null until the item is clean
 * @param item null when it is withdrawn
 * @param key the record's key as it came, for the detour
 * @param original the record's value as it came, for the detour; empty when it is withdrawn
 * @param partition where the record stands
 * @param onDetour whether it has come by way of the detour already, and so must go on
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Incoming(String id, NewsItem item, byte[] key, byte[] original, int partition, boolean onDetour) {
    private static final byte[] NOTHING = {};

    static Incoming withdrawal(String id, byte[] key, int partition, boolean onDetour) {
        return new Incoming(id, null, key, NOTHING, partition, onDetour);
    }

    boolean isWithdrawal() {
        return item == null;
    }

    Incoming withItem(NewsItem clean) {
        return new Incoming(clean.id(), clean, key, original, partition, onDetour);
    }

    /** Whether it stands in the partition where all items of its id belong, so that the store that knows them is at hand. */
    boolean isInPlace(int partitions) {
        return onDetour || partition == home(id, partitions);
    }

    /** The partition that Kafka's producers and Kafka Streams choose for this key when nobody tells them another. */
    static int home(String id, int partitions) {
        return Utils.toPositive(Utils.murmur2(id.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
