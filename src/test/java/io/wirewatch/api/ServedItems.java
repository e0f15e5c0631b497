package io.wirewatch.api;

import io.wirewatch.core.rule.References;
import io.wirewatch.dashboard.DashboardServer;
import io.wirewatch.dashboard.DashboardSettings;
import io.wirewatch.dashboard.Routes;
import io.wirewatch.view.ItemView;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/** The API of items alone, over HTTP, and a client that asks it. */
public final class ServedItems implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final DashboardServer server;

    private ServedItems(DashboardServer server) {
        this.server = server;
    }

    public static ServedItems of(ItemView items) {
        Api api = Api.of(
                new ItemsResource(items, new Filters(References.NONE)).operations(), "bench", InstantSource.system());
        return new ServedItems(DashboardServer.start(
                new DashboardSettings("127.0.0.1", 0), client -> {}, new Routes(api::addTo, Api::answerUnmatched)));
    }

    /** How many items the first page of an answer has, read whole. */
    public int count(Map<String, String> parameters) {
        String asked = parameters.entrySet().stream()
                .map(one -> one.getKey() + '=' + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI address = URI.create(server.address() + "api/v1/items?" + asked);
        try {
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + ": " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return Json.mapper().readTree(answer.body()).get("data").size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
