package io.wirewatch.api;

import io.wirewatch.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a request is answered with. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Reply(int status, String contentType, Map<String, String> headers, byte[] body) {
    static final String JSON = "application/json";

    static Reply ok(Object value) {
        return json(200, value);
    }

    static Reply json(int status, Object value) {
        return new Reply(status, JSON, Map.of(), Json.bytes(value));
    }

    static Reply empty() {
        return new Reply(204, null, Map.of(), new byte[0]);
    }

    static Reply text(String contentType, String text) {
        return new Reply(200, contentType, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply bytes(String contentType, byte[] bytes) {
        return new Reply(200, contentType, Map.of(), bytes);
    }

    static Reply problem(Problem problem) {
        return new Reply(problem.status(), "application/problem+json", Map.of(), Json.bytes(problem));
    }

    Reply with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, more, body);
    }

    /** @param version an entity tag without its quotes */
    Reply withVersion(String version) {
        return with("ETag", Conditions.tag(version));
    }
}
