package io.wirewatch.delivery;

import io.wirewatch.wire.Json;
import io.wirewatch.wire.UnreadableJsonException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns records into events, and counts those that it cannot read. Values are read and written anew, so whatever another program put
 * on the Kafka topic, a client gets the record that the schema promises, on one line. Safe to share between threads.
 */
final class EventReader {
    private static final Logger log = LoggerFactory.getLogger(EventReader.class);

    private final AtomicLong unreadable = new AtomicLong();

    Optional<LiveEvent> read(ConsumerRecord<String, byte[]> record, String kind, Class<?> type) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            String data = Json.line(Json.read(record.value(), type));
            Instant time = Instant.ofEpochMilli(record.timestamp());
            return Optional.of(new LiveEvent(kind, record.topic(), record.partition(), record.offset(), time, data));
        } catch (UnreadableJsonException e) {
            unreadable.incrementAndGet();
            log.debug(
                    "topic={} partition={} offset={}: not shown, {} at {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage(),
                    e.place());
            return Optional.empty();
        }
    }

    long unreadable() {
        return unreadable.get();
    }
}
