package io.wirewatch.stream;

import io.wirewatch.wire.DeadLetter;
import io.wirewatch.wire.DeadLetters;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** How a record on the detour says which record it was and what its key was. Its own headers stay behind but for one; nobody reads them. */
final class DetourHeaders {
    private static final String ORIGIN = "origin";
    private static final String KEY = "origin-key";

    private DetourHeaders() {}

    /**
     * @param key may be null
     * @param own the record's own headers; that of a dead letter sent once more is taken along
     */
    static Headers of(DeadLetter.Origin origin, byte[] key, Headers own) {
        Headers headers = new RecordHeaders()
                .add(ORIGIN, origin.toString().getBytes(StandardCharsets.UTF_8))
                .add(KEY, key);
        Header retryOf = own.lastHeader(DeadLetters.RETRY_OF);
        return retryOf == null ? headers : headers.add(retryOf);
    }

    static DeadLetter.Origin origin(Headers headers) {
        // A Kafka topic's name holds no slash.
        String[] parts = new String(headers.lastHeader(ORIGIN).value(), StandardCharsets.UTF_8).split("/", -1);
        return new DeadLetter.Origin(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }

    /** The original key, null where there was none. */
    static byte[] key(Headers headers) {
        Header key = headers.lastHeader(KEY);
        return key == null ? null : key.value();
    }
}
