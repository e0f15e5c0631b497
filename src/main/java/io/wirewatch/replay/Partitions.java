package io.wirewatch.replay;

import io.wirewatch.wire.KafkaClients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** All partitions of a Kafka topic, each read by itself. */
final class Partitions implements AutoCloseable {
    private final List<PartitionRecords> all = new ArrayList<>();

    private Partitions() {}

    /** @param from records before this moment are passed over where they stand before all later ones */
    static Partitions open(KafkaClients clients, String topic, Instant from) {
        Partitions partitions = new Partitions();
        try {
            of(clients, topic).forEach(partition -> partitions.all.add(new PartitionRecords(clients, partition, from)));
            return partitions;
        } catch (RuntimeException e) {
            partitions.close();
            throw e;
        }
    }

    static List<TopicPartition> of(KafkaClients clients, String topic) {
        try (Consumer<String, byte[]> consumer = clients.consumer()) {
            List<TopicPartition> found = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            if (found.isEmpty()) {
                throw new UnknownTopicOrPartitionException("there is no Kafka topic " + topic);
            }
            return found;
        }
    }

    List<PartitionRecords> all() {
        return all;
    }

    @Override
    public void close() {
        all.forEach(PartitionRecords::close);
    }
}
