package io.wirewatch.cli;

import io.wirewatch.wire.KafkaTopic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Removes entries of a compacted Kafka topic by writing tombstones. */
final class Removal {
    private Removal() {}

    /** @return how many of the ids were not there */
    static <V> int remove(Console console, KafkaConnection kafka, KafkaTopic<V> topic, String noun, List<String> ids)
            throws InterruptedException {
        Map<String, V> present = kafka.readAll(topic);
        List<String> known = ids.stream().filter(present::containsKey).toList();
        kafka.write(known.stream()
                .map(id -> topic.record(id, null, UUID.randomUUID().toString(), Instant.now()))
                .toList());
        ids.forEach(id ->
                console.tell(known.contains(id) ? "removed " + noun + " " + id : "there is no " + noun + " " + id));
        return ids.size() - known.size();
    }
}
