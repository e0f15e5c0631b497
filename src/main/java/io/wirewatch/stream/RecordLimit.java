package io.wirewatch.stream;

import io.wirewatch.wire.KafkaTopics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * How large a record each Kafka topic takes, as far as we know. It starts from the design's limit and learns: a cluster's topic may take less,
 * and the broker's refusal spoils the whole transaction, so that nothing can be skipped then. But when the item comes around again in the
 * next transaction, it is set aside instead of being sent. Safe to share between threads.
 */
final class RecordLimit {
    /** What a batch and a record take beside key, value and headers, generously. */
    private static final int FRAME_BYTES = 256;

    private final Map<String, Integer> refused = new ConcurrentHashMap<>();

    boolean admits(String topic, int bytes) {
        return bytes <= KafkaTopics.MAX_RECORD_BYTES && !wasRefused(topic, bytes);
    }

    /** Whether the broker has refused a record of this size, or a smaller one. */
    boolean wasRefused(String topic, int bytes) {
        return bytes >= refused.getOrDefault(topic, Integer.MAX_VALUE);
    }

    /** Notes that the broker refused a record of this size. */
    void refused(String topic, int bytes) {
        refused.merge(topic, bytes, Math::min);
    }

    static int bytes(ProducerRecord<String, byte[]> record) {
        return bytes(record.key().length() * 3, record.value(), record.headers());
    }

    static int serializedBytes(ProducerRecord<byte[], byte[]> record) {
        return bytes(record.key() == null ? 0 : record.key().length, record.value(), record.headers());
    }

    private static int bytes(int key, byte[] value, Iterable<Header> headers) {
        int bytes = FRAME_BYTES + key + (value == null ? 0 : value.length);
        for (Header header : headers) {
            bytes += header.key().length() + header.value().length + 10;
        }
        return bytes;
    }
}
