package io.wirewatch.cli;

import io.wirewatch.wire.KafkaTopic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Removes entries of a compacted Kafka topic by writing tombstones. */
final class Removal {
    private Removal() {}

    /**
     * @param name what an entry is called in what is told, by its id
     * @return how many of the ids were not there
     */
    static <V> int remove(
            Console console, KafkaConnection kafka, KafkaTopic<V> topic, UnaryOperator<String> name, List<String> ids)
            throws InterruptedException {
        Map<String, V> present = kafka.readAll(topic);
        List<String> known = ids.stream().filter(present::containsKey).toList();
        kafka.write(known.stream()
                .map(id -> topic.record(id, null, UUID.randomUUID().toString(), Instant.now())));
        ids.forEach(
                id -> console.tell(known.contains(id) ? "removed " + name.apply(id) : "there is no " + name.apply(id)));
        return ids.size() - known.size();
    }
}
