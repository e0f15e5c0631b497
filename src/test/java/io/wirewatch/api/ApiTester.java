package io.wirewatch.api;

import com.fasterxml.jackson.databind.JsonNode;
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
        String contentType = answered.headers().get("content-type");
        if (answered.status() >= 400) {
            Described.requireProblem(answered.status(), contentType, answered.body());
            return;
        }
        String plain = path.replaceAll("\\?.*", "");
        asked.add(Described.by(api).requireAnswer(method, plain, answered.status(), contentType, answered.body()));
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
