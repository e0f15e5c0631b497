package io.wirewatch.stream;

import java.time.InstantSource;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The time of a record is when the broker took it. A time that the sender chose is not trusted: one from the far future would make the stores
 * forget everything at once, and brokers would refuse what we write with it. Whose time it is follows from the Kafka topic; the record does not tell,
 * since Kafka Streams passes each on as if the sender had chosen it.
 */
final class ArrivalTime implements TimestampExtractor {
    private final Set<String> trusted;
    private final InstantSource clock;

    /**
     * @param trusted the Kafka topics whose records carry the time of their arrival
     * @param clock for those of all others
     */
    ArrivalTime(Set<String> trusted, InstantSource clock) {
        this.trusted = Set.copyOf(trusted);
        this.clock = clock;
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return trusted.contains(record.topic()) ? record.timestamp() : clock.millis();
    }
}
