package io.wirewatch.replay;

import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Fetches single records by where they stand. Not to be shared between threads. */
final class Lookup implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int TRIES = 60;

    private final Consumer<String, byte[]> consumer;

    Lookup(KafkaClients clients) {
        consumer = clients.consumer();
    }

    /** @throws TimeoutException when it does not come */
    <V> V find(String topic, int partition, long offset, Class<V> type) {
        TopicPartition place = new TopicPartition(topic, partition);
        consumer.assign(List.of(place));
        consumer.seek(place, offset);
        for (int i = 0; i < TRIES; i++) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (record.offset() == offset) {
                    return Json.read(record.value(), type);
                }
            }
        }
        throw new TimeoutException("the record at offset " + offset + " of " + place + " does not come");
    }

    @Override
    public void close() {
        consumer.close();
    }
}
