package io.wirewatch.cli;

import io.wirewatch.edit.StoredDeadLetter;
import io.wirewatch.wire.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A dead letter as commands print it in JSON.
 *
 * @param origin where the record stands that it was, as {@code Kafka topic/partition/offset}
 * @param size of the original value, in bytes
 * @param text the beginning of the value; null when it had none
 * @param retryOf the dead letter that it was before it was sent once more; null for none
 */
record DeadLetterReport(
        String id,
        Instant at,
        String reason,
        String step,
        String place,
        String message,
        String origin,
        String key,
        int size,
        String text,
        String stack,
        String retryOf) {
    /** @param mostBytes of the text */
    static DeadLetterReport of(StoredDeadLetter stored, int mostBytes) {
        DeadLetter letter = stored.letter();
        return new DeadLetterReport(
                stored.id(),
                letter.time(),
                letter.reason().label(),
                letter.step(),
                letter.place(),
                letter.message(),
                letter.origin().toString(),
                text(letter.key(), mostBytes),
                letter.originalBytes(),
                text(letter.value(), mostBytes),
                letter.stack(),
                stored.retryOf());
    }

    private static String text(byte[] bytes, int most) {
        return bytes == null ? null : new String(bytes, 0, Math.min(most, bytes.length), StandardCharsets.UTF_8);
    }
}
