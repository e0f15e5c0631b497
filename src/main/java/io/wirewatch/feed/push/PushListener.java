package io.wirewatch.feed.push;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Takes the calls of hubs over HTTP, on a port of its own, and nothing else. Who calls an address that we have not made learns nothing and costs
 * nothing: its body is not read. Safe to share between threads.
 */
final class PushListener implements AutoCloseable {
    private static final int THREADS = 16;
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration LONGEST_BODY = Duration.ofSeconds(30);

    /** What is done about the calls. */
    interface Calls {
        /** The feed that an address was made for, or null. */
        String feed(String path);

        /** Whether the feed is to be pushed at all. */
        boolean isSubscribed(String feed);

        /** What to say to the question; null for no. */
        String answer(String feed, HubQuestion question);

        /** Takes a push, or says why not; null when it was taken. */
        PushDrop pushed(String feed, byte[] body, String signature, String contentType);

        void dropped(String feed, PushDrop reason);
    }

    private final Javalin server;

    private PushListener(Javalin server) {
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @throws IOException when it cannot
     */
    static PushListener start(PushSettings settings, Calls calls) throws IOException {
        Javalin server = Javalin.create(config -> configure(config, settings, calls));
        try {
            server.start();
        } catch (RuntimeException e) {
            throw new IOException(
                    "cannot listen at " + settings.host() + ":" + settings.port() + ": " + e.getMessage(), e);
        }
        return new PushListener(server);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void configure(JavalinConfig config, PushSettings settings, Calls calls) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE.toMillis());
        });
        config.routes.get("/<path>", request -> question(request, calls));
        config.routes.post("/<path>", request -> push(request, calls, settings.maxBytes()));
    }

    private static void question(Context request, Calls calls) {
        String feed = calls.feed(request.path());
        Map<String, String> parameters = new HashMap<>();
        request.queryParamMap().forEach((name, values) -> parameters.put(name, values.get(0)));
        String answer = feed == null ? null : calls.answer(feed, HubQuestion.of(parameters));
        if (answer == null) {
            request.status(HttpStatus.NOT_FOUND);
            return;
        }
        // The answer is the hub's own text: nothing may take it for a page.
        request.header("X-Content-Type-Options", "nosniff")
                .contentType("text/plain; charset=utf-8")
                .result(answer);
    }

    private static void push(Context request, Calls calls, int maxBytes) throws IOException {
        String feed = calls.feed(request.path());
        if (feed == null) {
            request.status(HttpStatus.NOT_FOUND);
        } else if (!calls.isSubscribed(feed)) {
            // WebSub, section 7: the hub may end the subscription.
            request.status(HttpStatus.GONE);
        } else {
            answer(request, take(request, calls, feed, maxBytes));
        }
    }

    /** What has become of the push, null when it was taken. */
    private static PushDrop take(Context request, Calls calls, String feed, int maxBytes) throws IOException {
        long end = System.nanoTime() + LONGEST_BODY.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        InputStream in = request.bodyInputStream();
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            body.write(part, 0, read);
            if (body.size() > maxBytes) {
                calls.dropped(feed, PushDrop.TOO_LARGE);
                return PushDrop.TOO_LARGE;
            }
            if (System.nanoTime() - end > 0) {
                calls.dropped(feed, PushDrop.TOO_SLOW);
                return PushDrop.TOO_SLOW;
            }
        }
        String signature = request.header("X-Hub-Signature");
        String contentType = request.header("Content-Type");
        return calls.pushed(
                feed, body.toByteArray(), signature == null ? "" : signature, contentType == null ? "" : contentType);
    }

    /** Who forges hears the same as the hub (WebSub, section 8). */
    private static void answer(Context request, PushDrop drop) {
        if (drop == PushDrop.TOO_LARGE) {
            request.status(HttpStatus.CONTENT_TOO_LARGE);
        } else if (drop == PushDrop.TOO_SLOW) {
            request.status(HttpStatus.REQUEST_TIMEOUT);
        } else if (drop == PushDrop.TOO_MANY) {
            request.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "60");
        } else {
            request.status(HttpStatus.ACCEPTED);
        }
    }
}
