package io.wirewatch.dashboard;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Events by hand: each client first gets what was sent before it came. */
final class TestEvents implements Consumer<Context>, AutoCloseable {
    private final List<SseClient> clients = new ArrayList<>();
    private final List<String[]> sent = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    synchronized void item(TaggedItem tagged) {
        send("item", Json.line(tagged));
    }

    synchronized void alert(Alert alert) {
        send("alert", Json.line(alert));
    }

    synchronized void withdrawn(String id) {
        send("withdrawn", Json.line(Map.of("id", id)));
    }

    private void send(String kind, String data) {
        String[] event = {kind, data, "t-0-" + sent.size()};
        sent.add(event);
        clients.forEach(client -> client.sendEvent(event[0], event[1], event[2]));
    }

    /** Opens the answer; the request's thread is kept for it. */
    static SseClient open(Context request) {
        try {
            request.contentType("text/event-stream; charset=utf-8").res().flushBuffer();
            return new SseClient(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void accept(Context request) {
        SseClient client = open(request);
        synchronized (this) {
            sent.forEach(event -> client.sendEvent(event[0], event[1], event[2]));
            clients.add(client);
        }
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
