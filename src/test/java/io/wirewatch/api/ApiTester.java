package io.wirewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import io.wirewatch.SchemaValidation;
import io.wirewatch.api.Operation.Answer;
import io.wirewatch.dashboard.DashboardServer;
import io.wirewatch.dashboard.DashboardSettings;
import io.wirewatch.dashboard.Routes;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Asks an API that is served on this machine, and holds every answer against what the operation says it gives. */
public final class ApiTester implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Api api;
    private final URI address;
    private final AutoCloseable server;
    private final Set<String> asked = new TreeSet<>();

    private ApiTester(Api api, URI address, AutoCloseable server) {
        this.api = api;
        this.address = address;
        this.server = server;
    }

    /** Serves an API itself. */
    static ApiTester serving(Api api) {
        DashboardServer server = DashboardServer.start(
                new DashboardSettings("127.0.0.1", 0), client -> {}, new Routes(api::addTo, Api::answerUnmatched));
        return new ApiTester(api, server.address(), server);
    }

    /** For an API that is served already. */
    public static ApiTester of(Api api, URI address) {
        return new ApiTester(api, address, () -> {});
    }

    /** What was answered. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Answered(int status, Map<String, String> headers, byte[] body) {
        public JsonNode json() {
            try {
                return Json.mapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public String version() {
            return headers.get("etag");
        }
    }

    public Answered get(String path) {
        return ask("GET", path, Map.of(), null);
    }

    public Answered ask(String method, String path, Map<String, String> headers, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + Api.ROOT.substring(1) + path));
        headers.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(Json.bytes(body)));
        return ask(request.build(), path);
    }

    Answered ask(HttpRequest request, String path) {
        HttpResponse<byte[]> response;
        try {
            response = CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        Answered answered = new Answered(response.statusCode(), headers, response.body());
        requireAsDescribed(request.method(), path, answered);
        return answered;
    }

    /** The operations that nobody has asked for yet with success. */
    public Set<String> unasked() {
        Set<String> unasked = new TreeSet<>();
        api.operations().forEach(operation -> unasked.add(operation.id()));
        unasked.removeAll(asked);
        return unasked;
    }

    URI address() {
        return address;
    }

    private void requireAsDescribed(String method, String path, Answered answered) {
        if (answered.status() >= 400) {
            assertThat(answered.headers().get("content-type")).isEqualTo("application/problem+json");
            SchemaValidation.requireValid("Problem", answered.body());
            assertThat(answered.json().get("status").intValue()).isEqualTo(answered.status());
            return;
        }
        Operation operation = operation(method, path);
        Answer answer = operation.answers().get(answered.status());
        assertThat(answer)
                .as("%s may answer with %d: %s", operation.id(), answered.status(), answered.text())
                .isNotNull();
        asked.add(operation.id());
        if (answer.isList()) {
            JsonNode page = answered.json();
            assertThat(page.get("data").isArray()).isTrue();
            page.get("data").forEach(one -> requireValid(answer.schema(), one));
        } else if (answer.schema() != null) {
            requireValid(answer.schema(), answered.json());
        } else if (answer.contentType() != null) {
            assertThat(answered.headers().get("content-type")).startsWith(answer.contentType());
        } else {
            assertThat(answered.body()).isEmpty();
        }
    }

    private static void requireValid(String schema, JsonNode value) {
        Set<ValidationMessage> faults = SchemaValidation.validate(schema, Json.bytes(value));
        assertThat(faults).as("%s: %s", schema, value).isEmpty();
    }

    private Operation operation(String method, String path) {
        String plain = path.replaceAll("\\?.*", "");
        return api.operations().stream()
                .filter(one -> one.method().name().equals(method))
                .filter(one -> plain.matches(
                        Pattern.compile("\\{[a-z]+}").matcher(one.path()).replaceAll("[^/]+")))
                .min((one, other) -> Integer.compare(holes(one), holes(other)))
                .orElseThrow(() -> new AssertionError("no operation has " + method + " " + path));
    }

    private static int holes(Operation operation) {
        return operation.path().length() - operation.path().replace("{", "").length();
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
