package io.wirewatch;

import io.wirewatch.wire.KafkaClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What a reader of committed records finds on a Kafka topic, from its beginning; grows as one goes on waiting. */
public final class CommittedRecords implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final String topic;
    private final Consumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    public CommittedRecords(KafkaClients clients, String topic) {
        this.topic = topic;
        consumer = clients.consumer();
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /** Reads until the records are as wanted. */
    public List<ConsumerRecord<String, byte[]>> await(
            Predicate<List<ConsumerRecord<String, byte[]>>> wanted, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!wanted.test(records)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(topic + " has " + records.size() + " records and not what was waited for");
            }
            consumer.poll(POLL).forEach(records::add);
        }
        return List.copyOf(records);
    }

    public List<ConsumerRecord<String, byte[]>> await(int count, Duration limit) {
        return await(found -> found.size() >= count, limit);
    }

    /** Goes on reading for so long, in case there is more than there should be. */
    public List<ConsumerRecord<String, byte[]>> linger(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            consumer.poll(POLL).forEach(records::add);
        }
        return List.copyOf(records);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
