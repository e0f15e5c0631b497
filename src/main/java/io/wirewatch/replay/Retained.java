package io.wirewatch.replay;

import io.wirewatch.wire.KafkaClients;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * From when to when a Kafka topic holds records.
 *
 * @param from null when it holds none
 * @param to null when it holds none
 */
public record Retained(Instant from, Instant to) {
    /** Looks at all of its partitions. */
    public static Retained of(KafkaClients clients, Admin admin, String topic) throws InterruptedException {
        List<TopicPartition> partitions = Partitions.of(clients, topic);
        return new Retained(
                times(admin, partitions, OffsetSpec.forTimestamp(0)).stream()
                        .min(Instant::compareTo)
                        .orElse(null),
                times(admin, partitions, OffsetSpec.maxTimestamp()).stream()
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    private static List<Instant> times(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException {
        try {
            Map<TopicPartition, OffsetSpec> wanted =
                    partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
            return admin.listOffsets(wanted).all().get().values().stream()
                    .map(ListOffsetsResultInfo::timestamp)
                    .filter(millis -> millis >= 0)
                    .map(Instant::ofEpochMilli)
                    .toList();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new KafkaException("the Kafka cluster does not say what it retains", e.getCause());
        }
    }
}
