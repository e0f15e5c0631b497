package io.wirewatch.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;

/**
 * The headers of a record on a public Kafka topic: CloudEvents 1.0, Kafka protocol binding, binary content mode (section 3.2).
 */
public final class CloudEvents {
    /** Header under which a record has its place in the order of all. */
    public static final String SEQUENCE = "ce_sequence";

    /** Header that says what a record does: {@code new}, {@code updated}, {@code withdrawn}. */
    public static final String CHANGE = "ce_change";

    /** What {@link #CHANGE} says of another version of something known. */
    public static final String UPDATED = "updated";

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

    /**
     * Adds the place of an event in the order of all of its kind, by the CloudEvents extension {@code sequence}: digits, of one length, so that they
     * compare as texts.
     */
    public static void sequence(Headers headers, long number) {
        set(headers, SEQUENCE, String.format(Locale.ROOT, "%020d", number));
    }

    /** Adds what a record does to what its key names, as an extension of ours: {@code new}, {@code updated} or {@code withdrawn}. */
    public static void change(Headers headers, String word) {
        set(headers, CHANGE, word);
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
