package io.wirewatch.delivery;

import io.wirewatch.wire.Json;
import io.wirewatch.wire.UnreadableJsonException;
import java.time.Instant;
import java.util.Map;
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

    /** The event that a record is; of items, one without a value says that the item was withdrawn. */
    Optional<LiveEvent> read(ConsumerRecord<String, byte[]> record, String kind, Class<?> type) {
        if (record.value() == null) {
            return kind.equals(LiveEvent.ITEM) && record.key() != null
                    ? Optional.of(event(record, LiveEvent.WITHDRAWN, Json.line(Map.of("id", record.key()))))
                    : Optional.empty();
        }
        try {
            return Optional.of(event(record, kind, Json.line(Json.read(record.value(), type))));
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

    private static LiveEvent event(ConsumerRecord<String, byte[]> record, String kind, String data) {
        Instant time = Instant.ofEpochMilli(record.timestamp());
        return new LiveEvent(kind, record.topic(), record.partition(), record.offset(), time, data);
    }

    long unreadable() {
        return unreadable.get();
    }
}
