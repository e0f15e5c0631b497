package io.wirewatch.delivery;

import io.wirewatch.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** The stream cannot go on from where a client was; the client is told so, and begins as a new one. */
final class ResetException extends RuntimeException {
    private final String code;

    private ResetException(String code, String reason) {
        super(reason);
        this.code = code;
    }

    static ResetException unreadable() {
        return new ResetException("unreadable", "The last event id is none of this service's.");
    }

    static ResetException otherTopic() {
        return new ResetException("otherTopic", "The Kafka topics have been made anew since.");
    }

    static ResetException notKept() {
        return new ResetException("notKept", "Kafka no longer keeps what came after the last event id.");
    }

    static ResetException ahead() {
        return new ResetException("ahead", "The last event id lies beyond what Kafka has.");
    }

    /** The event that tells a client. */
    String frame() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("code", code);
        data.put("reason", getMessage());
        return "event: reset\ndata: " + Json.line(data) + "\n\n";
    }
}
