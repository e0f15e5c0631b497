package io.wirewatch.stream;

import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The time of a record is when the broker took it. A time that the sender chose is not trusted: one from the far future would make the stores
 * forget everything at once, and brokers would refuse what we write with it.
 */
final class ArrivalTime implements TimestampExtractor {
    private final InstantSource clock;

    ArrivalTime(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return record.timestampType() == TimestampType.LOG_APPEND_TIME ? record.timestamp() : clock.millis();
    }
}
