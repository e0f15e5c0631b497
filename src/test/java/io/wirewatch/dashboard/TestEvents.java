package io.wirewatch.dashboard;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.story.Story;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Events by hand, of the kinds that each client asks for. */
final class TestEvents implements Consumer<Context>, AutoCloseable {
    private final List<SseClient> clients = new ArrayList<>();
    private int sent;
    private final CountDownLatch closed = new CountDownLatch(1);

    synchronized void item(TaggedItem tagged) {
        send("item", Json.line(tagged));
    }

    synchronized void alert(Alert alert) {
        send("alert", Json.line(alert));
    }

    synchronized void story(Story story) {
        send("story", Json.line(story));
    }

    synchronized void reset() {
        send("reset", "{\"reason\":\"unknownPosition\"}");
    }

    /** Blocks until a page listens. */
    synchronized void awaitClient() throws InterruptedException {
        while (clients.isEmpty()) {
            wait();
        }
    }

    private void send(String kind, String data) {
        sent++;
        clients.stream()
                .filter(client -> kind.equals("reset") || kinds(client).contains(kind))
                .forEach(client -> client.sendEvent(kind, data, "t-0-" + sent));
    }

    private static List<String> kinds(SseClient client) {
        return List.of(String.valueOf(client.ctx().queryParam("kinds")).split(","));
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
            clients.add(client);
            notifyAll();
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
