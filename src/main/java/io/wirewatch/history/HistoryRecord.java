package io.wirewatch.history;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.wire.CloudEvents;
import io.wirewatch.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record of the tagged items' Kafka topic: one version of an item.
 *
 * @param arrived the record's timestamp: when the item came to Kafka
 * @param sequence its place among all items, which the stream counts up; null on records from before it did
 * @param tagged when the tags were made; null where the record does not say so
 * @param update whether the item was known before, with other content
 * @param value the tagged item as JSON; null when it was withdrawn
 */
public record HistoryRecord(
        int partition,
        long offset,
        String id,
        Instant arrived,
        Long sequence,
        Instant tagged,
        boolean update,
        String value) {
    private static final String TIME = "ce_time";

    /** A record as it came from Kafka. */
    public static HistoryRecord of(ConsumerRecord<String, byte[]> record) {
        return new HistoryRecord(
                record.partition(),
                record.offset(),
                record.key(),
                Instant.ofEpochMilli(record.timestamp()),
                sequence(record),
                time(record),
                CloudEvents.UPDATED.equals(header(record, CloudEvents.CHANGE)),
                record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8));
    }

    /** The tagged item. @throws UnreadableJsonException when it is none */
    TaggedItem item() {
        return Json.read(value, TaggedItem.class);
    }

    private static Long sequence(ConsumerRecord<String, byte[]> record) {
        try {
            String written = header(record, CloudEvents.SEQUENCE);
            return written == null ? null : Long.valueOf(written);
        } catch (NumberFormatException e) {
            return null; // somebody else's sequence
        }
    }

    private static Instant time(ConsumerRecord<String, byte[]> record) {
        try {
            String written = header(record, TIME);
            return written == null ? null : Instant.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
