package io.wirewatch.wire;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;

/**
 * A public Kafka topic: its name, what its values are, and how it is to be kept. Keys are strings, always.
 *
 * @param eventType CloudEvents type of its records
 * @param partitions how many a new one gets; an existing one may have any number
 * @param config the settings that the design fixes, as Kafka names them
 */
public record KafkaTopic<V>(
        String name, String eventType, Serde<V> values, int partitions, Map<String, String> config) {
    public KafkaTopic {
        config = Map.copyOf(config);
    }

    /**
     * A record ready to be sent, with its CloudEvents headers.
     *
     * @param value null for a tombstone
     * @param eventId tells this event from all others; the same for a repeated sending
     */
    public ProducerRecord<String, byte[]> record(String key, V value, String eventId, Instant time) {
        byte[] bytes = values.serializer().serialize(name, value);
        ProducerRecord<String, byte[]> made = new ProducerRecord<>(name, key, bytes);
        CloudEvents.stamp(made.headers(), eventType, eventId, key, time);
        return made;
    }
}
