package io.wirewatch.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.wire.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32;

/**
 * The web of the demo: a server on this machine with the sample feeds, whose entries come out one after the other. About a third
 * is there from the start, which is when the first of them is asked for.
 *
 * <p>Answers conditional requests. Bound to 127.0.0.1 only. Safe to share between threads.
 */
public final class SampleWeb implements AutoCloseable {
    /** From one step to the next, so that all is out after some 45 seconds. */
    public static final Duration LIVELY = Duration.ofMillis(1500);

    private static final String FOLDER = "/samples/feeds/";
    private static final int POLL_SECONDS = 1;

    private final HttpServer server;
    private final Duration pace;
    private final InstantSource clock;
    private final AtomicReference<Instant> started = new AtomicReference<>();
    private final Map<String, SampleFeed> samples = new LinkedHashMap<>();
    private final List<Feed> feeds = new ArrayList<>();

    private SampleWeb(HttpServer server, Duration pace, InstantSource clock) {
        this.server = server;
        this.pace = pace;
        this.clock = clock;
        resource("index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(this::add);
    }

    /** @param port 0 for any free one */
    public static SampleWeb start(int port) {
        return start(port, LIVELY);
    }

    /** @param pace from one step to the next; there are some 30 */
    public static SampleWeb start(int port, Duration pace) {
        return start(port, pace, InstantSource.system());
    }

    static SampleWeb start(int port, Duration pace, InstantSource clock) {
        try {
            byte[] loopback = {127, 0, 0, 1};
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(loopback), port), 0);
            SampleWeb web = new SampleWeb(server, pace, clock);
            server.createContext("/", web::answer);
            server.start();
            return web;
        } catch (IOException e) {
            throw new UncheckedIOException("the sample feeds cannot be served on port " + port, e);
        }
    }

    /** The feeds to subscribe to. */
    public List<Feed> feeds() {
        return List.copyOf(feeds);
    }

    /** How many distinct items will have been published in the end; updates and repeats of one do not count again. */
    public int totalItems() {
        return samples.values().stream()
                .mapToInt(sample -> (int) sample.entries().stream()
                        .map(SampleEntry::key)
                        .distinct()
                        .count())
                .sum();
    }

    public boolean allReleased() {
        return started.get() != null
                && step()
                        >= samples.values().stream()
                                .mapToInt(SampleFeed::lastStep)
                                .max()
                                .orElse(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** @param line of the index: file, name, home country, language (none where each entry says its own) */
    private void add(String line) {
        String[] parts = line.strip().split("\\s*\\|\\s*", -1);
        String file = parts[0];
        samples.put("/" + file, SampleFeed.parse(file, resource(file)));
        String id = file.substring(0, file.indexOf('.'));
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + file;
        String language = parts[3].isEmpty() ? null : parts[3];
        feeds.add(new Feed(id, url, parts[1], parts[2], language, List.of("sample"), POLL_SECONDS, true, null, null));
    }

    private int step() {
        return (int) Math.min(
                Integer.MAX_VALUE,
                Duration.between(started.get(), clock.instant()).dividedBy(pace));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            SampleFeed sample = samples.get(exchange.getRequestURI().getPath());
            if (sample == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            started.compareAndSet(null, clock.instant());
            byte[] document = sample.render(step(), started.get(), pace).getBytes(StandardCharsets.UTF_8);
            CRC32 sum = new CRC32();
            sum.update(document);
            String etag = "\"" + Long.toHexString(sum.getValue()) + "\"";
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Content-Type", sample.contentType() + "; charset=utf-8");
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(200, document.length);
                exchange.getResponseBody().write(document);
            }
        }
    }

    static String resource(String name) {
        try (InputStream file = SampleWeb.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("no such sample: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
