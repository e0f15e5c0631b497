package io.wirewatch.cli;

import io.wirewatch.wire.KafkaTopic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;

/** Removes entries of a compacted Kafka topic by writing tombstones. */
final class Removal {
    private Removal() {}

    /** @return how many of the ids were not there */
    static <V> int remove(Console console, KafkaConnection kafka, KafkaTopic<V> topic, String noun, List<String> ids)
            throws InterruptedException {
        Map<String, V> present = kafka.readAll(topic);
        int missing = 0;
        try (Producer<String, byte[]> producer = kafka.clients().producer()) {
            for (String id : ids) {
                if (present.containsKey(id)) {
                    producer.send(topic.record(id, null, UUID.randomUUID().toString(), Instant.now()));
                    console.tell("removed " + noun + " " + id);
                } else {
                    missing++;
                    console.tell("there is no " + noun + " " + id);
                }
            }
        }
        return missing;
    }
}
