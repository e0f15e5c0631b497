package io.wirewatch.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Writes and reads the records of the dead letters' Kafka topic. What is written always fits there: texts are bounded, and a value that
 * was larger than our Kafka topics allow is cut, with its true size in a header. Safe to share between threads.
 */
public final class DeadLetters {
    /** Header of a record that was sent once more, and of the dead letter that came of it: the dead letter that it was. */
    public static final String RETRY_OF = "retry-of";

    private static final String REASON = "reason";
    private static final String STEP = "step";
    private static final String PLACE = "place";
    private static final String MESSAGE = "message";
    private static final String STACK = "stack";
    private static final String TOPIC = "origin-topic";
    private static final String PARTITION = "origin-partition";
    private static final String OFFSET = "origin-offset";
    private static final String BYTES = "original-bytes";

    /** Headers that every dead letter has, beside those of CloudEvents. */
    static final List<String> REQUIRED_HEADERS = List.of(REASON, STEP, TOPIC, PARTITION, OFFSET, BYTES);

    private static final int MAX_TEXT_UNITS = 1_000;
    private static final int MAX_STACK_UNITS = 8_000;

    private final KafkaTopic<byte[]> topic;

    public DeadLetters(KafkaTopics topics) {
        this.topic = topics.deadLetters();
    }

    /** The record to send. */
    public ProducerRecord<byte[], byte[]> record(DeadLetter letter) {
        byte[] key = cut(letter.key(), KafkaTopics.MAX_RECORD_BYTES);
        byte[] value = cut(letter.value(), KafkaTopics.MAX_RECORD_BYTES - (key == null ? 0 : key.length));
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic.name(), key, value);
        Headers headers = record.headers();
        CloudEvents.stamp(headers, topic.eventType(), letter.origin().toString(), subject(key), letter.time());
        headers.remove("content-type").add("content-type", utf8("application/octet-stream"));
        add(headers, REASON, letter.reason().label(), MAX_TEXT_UNITS);
        add(headers, STEP, letter.step(), MAX_TEXT_UNITS);
        add(headers, PLACE, letter.place(), MAX_TEXT_UNITS);
        add(headers, MESSAGE, letter.message(), MAX_TEXT_UNITS);
        add(headers, STACK, letter.stack(), MAX_STACK_UNITS);
        add(headers, TOPIC, letter.origin().topic(), MAX_TEXT_UNITS);
        add(headers, PARTITION, Integer.toString(letter.origin().partition()), MAX_TEXT_UNITS);
        add(headers, OFFSET, Long.toString(letter.origin().offset()), MAX_TEXT_UNITS);
        add(headers, BYTES, Integer.toString(letter.originalBytes()), MAX_TEXT_UNITS);
        return record;
    }

    /**
     * Reads what {@link #record} wrote.
     *
     * @param record with its key as bytes, or as a string when nobody needs the exact key
     * @throws IllegalArgumentException when it lacks a header that every dead letter has
     */
    public static DeadLetter read(ConsumerRecord<?, byte[]> record) {
        Headers headers = record.headers();
        byte[] key = record.key() instanceof String text ? utf8(text) : (byte[]) record.key();
        return new DeadLetter(
                key,
                record.value(),
                DeadLetterReason.of(required(headers, REASON)),
                required(headers, STEP),
                text(headers, PLACE),
                text(headers, MESSAGE),
                text(headers, STACK),
                new DeadLetter.Origin(
                        required(headers, TOPIC),
                        Integer.parseInt(required(headers, PARTITION)),
                        Long.parseLong(required(headers, OFFSET))),
                Integer.parseInt(required(headers, BYTES)),
                Instant.parse(required(headers, "ce_time")));
    }

    private static byte[] cut(byte[] bytes, int limit) {
        return bytes == null || bytes.length <= limit ? bytes : Arrays.copyOf(bytes, limit);
    }

    /** The key as CloudEvents' subject, where it is a text. */
    private static String subject(byte[] key) {
        if (key == null || key.length == 0 || key.length > MAX_TEXT_UNITS) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static void add(Headers headers, String name, String value, int limit) {
        if (value != null && !value.isEmpty()) {
            headers.add(name, utf8(value.length() <= limit ? value : value.substring(0, limit) + "…"));
        }
    }

    private static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("not a dead letter: header " + name + " is missing");
        }
        return value;
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
