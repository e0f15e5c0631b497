package io.wirewatch.edit;

import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.UnreadableJsonException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * A compacted Kafka topic as a map, brought up to date whenever somebody asks. It keeps what it has read, so the first look reads all, and each later one what has
 * come since. Records that cannot be read change nothing: the stream sets them aside.
 *
 * <p>Not to be shared between threads.
 */
final class TopicTable<V> implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    /** How long nothing may come while there is more. */
    private static final int MOST_EMPTY_POLLS = 300;

    private final KafkaTopic<V> topic;
    private final Consumer<String, byte[]> consumer;
    private final SortedMap<String, V> values = new TreeMap<>();
    private final Map<String, Written> newest = new HashMap<>();
    /** Of each partition, up to where it is to be read at least. */
    private final Map<TopicPartition, Long> awaited = new HashMap<>();

    TopicTable(KafkaClients clients, KafkaTopic<V> topic) {
        this.topic = topic;
        this.consumer = clients.consumer();
    }

    /**
     * All that stands there now, by key: whatever was committed before this was called. It is a view, which the next look changes.
     *
     * @throws UnknownTopicOrPartitionException when there is no such Kafka topic
     * @throws TimeoutException when it cannot be read to its end
     */
    SortedMap<String, V> current() {
        if (consumer.assignment().isEmpty()) {
            assign();
        }
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(consumer.assignment()));
        awaited.forEach((partition, end) -> ends.merge(partition, end, Math::max));
        int empty = 0;
        while (!isReadTo(ends)) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            records.forEach(this::take);
            empty = records.isEmpty() ? empty + 1 : 0;
            if (empty > MOST_EMPTY_POLLS) {
                throw new TimeoutException("Kafka topic " + topic.name() + " could not be read to its end");
            }
        }
        return Collections.unmodifiableSortedMap(values);
    }

    /**
     * Has the next look read records that were committed, too. A commit is answered before each partition knows of it, and until then the partition seems to end
     * before them.
     */
    void await(List<Written> committed) {
        committed.forEach(
                one -> awaited.merge(new TopicPartition(one.topic(), one.partition()), one.offset() + 1, Math::max));
    }

    /** Where the last record of a key stands that {@link #current} has seen, a tombstone or an unreadable one too; null for none. */
    Written newest(String key) {
        return newest.get(key);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void assign() {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(topic.name(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("there is no Kafka topic " + topic.name());
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private boolean isReadTo(Map<TopicPartition, Long> ends) {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        return ends.isEmpty();
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        newest.put(record.key(), new Written(record.topic(), record.partition(), record.offset()));
        if (record.value() == null) {
            values.remove(record.key());
            return;
        }
        try {
            values.put(record.key(), topic.values().deserializer().deserialize(topic.name(), record.value()));
        } catch (UnreadableJsonException e) {
            // The former value stays in force.
        }
    }
}
