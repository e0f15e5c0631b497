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

    private final KnownTags tags = new KnownTags();
    private final AtomicLong unreadable = new AtomicLong();

    /** An event, and what filters ask of it. */
    record Read(LiveEvent event, EventSubject subject) {}

    /** The event that a record is; of items, one without a value says that the item was withdrawn. */
    Optional<Read> read(ConsumerRecord<String, byte[]> record, EventKind kind, int slot) {
        Instant time = Instant.ofEpochMilli(record.timestamp());
        if (record.value() == null) {
            return kind == EventKind.ITEM && record.key() != null
                    ? Optional.of(new Read(
                            LiveEvent.of(
                                    kind, true, slot, record.offset(), time, Json.line(Map.of("id", record.key()))),
                            EventSubject.WITHDRAWN))
                    : Optional.empty();
        }
        try {
            Object value = Json.read(record.value(), kind.type());
            LiveEvent event = LiveEvent.of(kind, false, slot, record.offset(), time, Json.line(value));
            return Optional.of(new Read(event, EventSubject.of(value, tags)));
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

    /** What filters ask of an event that was read before. */
    EventSubject subject(LiveEvent event) {
        return event.withdrawn()
                ? EventSubject.WITHDRAWN
                : EventSubject.of(Json.read(event.data(), event.kind().type()), tags);
    }

    long unreadable() {
        return unreadable.get();
    }
}
