package io.wirewatch.feed.soak;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a server answers, and how it gets there.
 *
 * @param status 0 for an answer that never comes
 * @param headers beside those about length and connection
 * @param body as sent, compressed or not
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
record Answer(int status, Map<String, String> headers, byte[] body, Delivery delivery) {
    /** How an answer travels. */
    enum Delivery {
        WHOLE,
        CHUNKED,
        /** Whole, and then the connection is closed. */
        CLOSING,
        /** Whole, but after a while. */
        LATE,
        /** The announced length is not reached. */
        HALF,
        /** The connection is reset instead. */
        RESET,
        /** Nothing comes, ever. */
        NEVER,
        /** A byte a second. */
        DRIP,
        /** The body again and again, without end. */
        ENDLESS
    }

    static final byte[] NO_BODY = {};

    static Answer of(int status, String... headers) {
        return new Answer(status, headers(headers), NO_BODY, Delivery.WHOLE);
    }

    static Answer of(byte[] body, String contentType) {
        return new Answer(200, Map.of("Content-Type", contentType), body, Delivery.WHOLE);
    }

    /** No answer at all. */
    static Answer nothing(Delivery delivery) {
        return new Answer(0, Map.of(), NO_BODY, delivery);
    }

    Answer with(Delivery changed) {
        return new Answer(status, headers, body, changed);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, delivery);
    }

    Answer withBody(byte[] changed) {
        return new Answer(status, headers, changed, delivery);
    }

    private static Map<String, String> headers(String... namesAndValues) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }
}
