package io.wirewatch.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/**
 * The headers of a record on a public Kafka topic: CloudEvents 1.0, Kafka protocol binding, binary content mode (section 3.2).
 */
public final class CloudEvents {
    private static final String SOURCE = "/wirewatch";

    private CloudEvents() {}

    /**
     * Stamps a record. What stands there under the same names is replaced.
     *
     * @param type of the value, with its version: {@link KafkaTopic#eventType()}
     * @param id tells this event from all others; the same for a repeated sending
     * @param subject the record's key
     */
    public static void stamp(Headers headers, String type, String id, String subject, Instant time) {
        set(headers, "ce_specversion", "1.0");
        set(headers, "ce_type", type);
        set(headers, "ce_source", SOURCE);
        set(headers, "ce_id", id);
        set(headers, "ce_time", time.toString());
        if (subject != null) {
            set(headers, "ce_subject", subject);
        }
        set(headers, "content-type", "application/json");
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
