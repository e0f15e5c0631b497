package io.wirewatch.index;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What becomes of the records of a Kafka topic in an index. Safe to share between threads.
 *
 * @param <R> a record as read
 */
public interface RecordForm<R> {
    /**
     * A record as it came from Kafka; null when it is of no use.
     *
     * @throws RuntimeException when it is not of the right shape; it is passed over and counted
     */
    R read(ConsumerRecord<String, byte[]> record);

    /** Records of one key are added in their order, others side by side. */
    String key(R record);

    /**
     * What a record does to the index; null for nothing.
     *
     * @throws RuntimeException when it cannot be indexed; it is passed over and counted
     */
    Change change(R record);

    /** The field with the time by which newest come first: point and number, in milliseconds. */
    String time();
}
