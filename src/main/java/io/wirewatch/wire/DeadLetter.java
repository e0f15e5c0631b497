package io.wirewatch.wire;

import java.time.Instant;
import java.util.Arrays;

/**
 * A record set aside, with the reason. Key and value are the original bytes, either of which may be null.
 *
 * @param step the step of the path that could not go on with it
 * @param place where in the record: a JSON Pointer, line and column, or an offset into a query; null when it is the record as a whole
 * @param message what is wrong, for people
 * @param stack stack trace where the program itself failed, else null
 * @param originalBytes size of the original value; larger than the value here when that had to be cut
 * @param time when it was set aside
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record DeadLetter(
        byte[] key,
        byte[] value,
        DeadLetterReason reason,
        String step,
        String place,
        String message,
        String stack,
        Origin origin,
        int originalBytes,
        Instant time) {

    /** The same, with no more of key and value than so many bytes each. */
    public DeadLetter cutTo(int bytes) {
        return new DeadLetter(
                cut(key, bytes), cut(value, bytes), reason, step, place, message, stack, origin, originalBytes, time);
    }

    private static byte[] cut(byte[] whole, int bytes) {
        return whole == null || whole.length <= bytes ? whole : Arrays.copyOf(whole, bytes);
    }

    /** Which record of which Kafka topic it was. */
    public record Origin(String topic, int partition, long offset) {
        @Override
        public String toString() {
            return topic + "/" + partition + "/" + offset;
        }
    }
}
