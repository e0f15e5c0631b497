package io.wirewatch.view;

import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.TopicFollower;
import io.wirewatch.wire.UnreadableJsonException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A compacted Kafka topic in memory: the newest value of each key, by key. Safe to share between threads. */
final class TopicTable<T> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TopicTable.class);

    private final String name;
    private final Class<T> type;
    private final NavigableMap<String, T> values = new ConcurrentSkipListMap<>();
    private TopicFollower follower;

    private TopicTable(String name, Class<T> type) {
        this.name = name;
        this.type = type;
    }

    /**
     * Begins to follow.
     *
     * @param name what the page calls it
     */
    static <T> TopicTable<T> follow(String name, KafkaTopic<T> topic, Class<T> type, ViewSources sources) {
        TopicTable<T> table = new TopicTable<>(name, type);
        table.follower =
                TopicFollower.follow(sources.clients(), topic.name(), TopicFollower.From.BEGINNING, table::accept);
        return table;
    }

    private void accept(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) {
            return;
        }
        try {
            if (record.value() == null) {
                values.remove(record.key());
            } else {
                values.put(record.key(), Json.read(record.value(), type));
            }
        } catch (UnreadableJsonException e) {
            log.warn("{}={}: cannot be read, what stood under its id stays: {}", name, record.key(), e.getMessage());
        }
    }

    Optional<T> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** All values, by key. */
    List<T> all() {
        return List.copyOf(values.values());
    }

    /** Those whose keys begin so. */
    Collection<T> startingWith(String prefix) {
        return values.tailMap(prefix, true).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Waits until a record, or a later one of its partition, has been taken; false when it has not been within the limit. */
    boolean awaitTaken(int partition, long offset, Duration limit) throws InterruptedException {
        return follower.awaitHandled(partition, offset, limit);
    }

    ViewProgress progress() {
        return new ViewProgress(name, follower.isCaughtUp(), follower.handedOver(), 0);
    }

    @Override
    public void close() {
        follower.close();
    }
}
