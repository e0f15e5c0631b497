package io.wirewatch.stream;

import io.wirewatch.core.news.NewsItem;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * An item on its way in.
 *
 * @param key the record's key as it came, for the detour
 * @param original the record's value as it came, for the detour
 * @param partition where the record stands
 * @param onDetour whether it has come by way of the detour already, and so must go on
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Incoming(NewsItem item, byte[] key, byte[] original, int partition, boolean onDetour) {
    Incoming withItem(NewsItem other) {
        return new Incoming(other, key, original, partition, onDetour);
    }

    /** Whether it stands in the partition where all items of its id belong, so that the store that knows them is at hand. */
    boolean isInPlace(int partitions) {
        return onDetour || partition == home(item.id(), partitions);
    }

    /** The partition that Kafka's producers and Kafka Streams choose for this key when nobody tells them another. */
    static int home(String id, int partitions) {
        return Utils.toPositive(Utils.murmur2(id.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
