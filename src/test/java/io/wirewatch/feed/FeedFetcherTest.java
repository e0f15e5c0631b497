package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.http.AddressGuard;
import io.wirewatch.http.WebClient;
import io.wirewatch.http.WebSettings;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server on this machine that behaves as badly as the ones out there. */
class FeedFetcherTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int LIMIT = 100_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private String root;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aDocumentComesWithItsValidatorsAndCharset() throws InterruptedException {
        serve("/f", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT");
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=windows-1251");
            answer(
                    exchange,
                    200,
                    exchange.getRequestHeaders().getFirst("User-Agent").getBytes(StandardCharsets.UTF_8));
        });
        Fetched.Document document = (Fetched.Document) fetch("/f");
        assertThat(document.body()).asString(StandardCharsets.UTF_8).startsWith("Wirewatch/");
        assertThat(document.charset()).isEqualTo("windows-1251");
        assertThat(document.etag()).isEqualTo("\"v1\"");
        assertThat(document.lastModified()).isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");
        assertThat(document.url()).isEqualTo(root + "/f");
    }

    @Test
    void validatorsAreSentToTheAddressTheyCameFrom() throws InterruptedException {
        serve("/f", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "yesterday".equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            answer(exchange, known ? 304 : 200, new byte[0]);
        });
        assertThat(fetch("/f", stateOf("/f"))).isInstanceOf(Fetched.NotModified.class);
        assertThat(fetch("/f", stateOf("/moved"))).isInstanceOf(Fetched.Document.class);
    }

    @Test
    void gzipIsUnpacked() throws InterruptedException {
        serve("/f", exchange -> zipped(exchange, gzip("<rss/>".getBytes(StandardCharsets.UTF_8))));
        assertThat(((Fetched.Document) fetch("/f")).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("<rss/>");
    }

    @Test
    void aGzipBombEndsAtTheLimit() throws InterruptedException {
        serve("/f", exchange -> zipped(exchange, gzip(new byte[50_000_000])));
        assertFailed(fetch("/f"), PollFailure.TOO_LARGE);
    }

    @Test
    void aDocumentOfExactlyTheLimitIsTaken() throws InterruptedException {
        serve("/plain", exchange -> answer(exchange, 200, new byte[LIMIT]));
        serve("/zipped", exchange -> zipped(exchange, gzip(new byte[LIMIT])));
        assertThat(((Fetched.Document) fetch("/plain")).body()).hasSize(LIMIT);
        assertThat(((Fetched.Document) fetch("/zipped")).body()).hasSize(LIMIT);
    }

    @Test
    void damagedAndUnknownCompressionIsNamed() throws InterruptedException {
        serve("/torn", exchange -> zipped(exchange, java.util.Arrays.copyOf(gzip(new byte[1000]), 20)));
        serve("/br", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            answer(exchange, 200, new byte[9]);
        });
        assertFailed(fetch("/torn"), PollFailure.BAD_ENCODING);
        assertFailed(fetch("/br"), PollFailure.BAD_ENCODING);
    }

    @Test
    void anEndlessDocumentEndsAtTheLimit() throws InterruptedException {
        serve("/f", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[10_000];
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 10_000; i++) {
                    body.write(chunk);
                }
            } catch (IOException e) {
                over.countDown();
            }
        });
        assertFailed(fetch("/f"), PollFailure.TOO_LARGE);
        // The server has noticed that nobody listens any more.
        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void redirectsAreFollowedAndTheLastAddressIsKnown() throws InterruptedException {
        redirect("/a", 301, "b?x=1");
        redirect("/b", 308, root + "/c");
        serve("/c", exchange -> answer(exchange, 200, new byte[1]));
        assertThat(((Fetched.Document) fetch("/a")).url()).isEqualTo(root + "/c");
    }

    @Test
    void aRedirectLoopEnds() throws InterruptedException {
        redirect("/a", 302, "/a");
        assertFailed(fetch("/a"), PollFailure.BAD_REDIRECT);
    }

    @Test
    void redirectsStayOnTheWeb() throws InterruptedException {
        redirect("/file", 302, "file:///etc/hostname");
        redirect("/nowhere", 302, "");
        assertFailed(fetch("/file"), PollFailure.BAD_REDIRECT);
        assertFailed(fetch("/nowhere"), PollFailure.BAD_REDIRECT);
    }

    @Test
    void eachHopPassesTheGuard() throws InterruptedException, IOException {
        redirect("/a", 302, "http://inside.example/secrets");
        InetAddress outside = InetAddress.getByName("93.184.215.14");
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        // Only the name decides here, so that nothing but this machine is ever asked.
        AddressGuard guard = new AddressGuard(host -> List.of(host.equals("127.0.0.1") ? outside : inside), false);
        Fetched came = new FeedFetcher(new WebClient(settings(Duration.ofSeconds(20)), guard))
                .fetch(feed("/a"), FeedState.NEW, NOW);
        assertFailed(came, PollFailure.FORBIDDEN_ADDRESS);
    }

    @Test
    void byDefaultThisMachineIsNotAsked() throws InterruptedException {
        FeedFetcher fetcher = new FeedFetcher(WebClient.of(PollSettings.DEFAULTS.web()));
        assertFailed(fetcher.fetch(feed("/f"), FeedState.NEW, NOW), PollFailure.FORBIDDEN_ADDRESS);
    }

    @Test
    void aServerThatAsksForPeaceIsHeard() throws InterruptedException {
        serve("/429", exchange -> retryAfter(exchange, 429, "90"));
        serve("/503", exchange -> retryAfter(exchange, 503, "Sun, 01 Mar 2026 12:02:00 GMT"));
        assertThat(fetch("/429"))
                .isEqualTo(new Fetched.Failed(PollFailure.RATE_LIMITED, "HTTP status 429", Duration.ofSeconds(90)));
        assertThat(fetch("/503"))
                .isEqualTo(new Fetched.Failed(PollFailure.RATE_LIMITED, "HTTP status 503", Duration.ofMinutes(2)));
    }

    @Test
    void otherStatusesAreNamed() throws InterruptedException {
        for (int status : List.of(204, 404, 410, 500, 503)) {
            serve("/" + status, exchange -> answer(exchange, status, new byte[0]));
        }
        assertFailed(fetch("/204"), PollFailure.UNEXPECTED_STATUS);
        assertFailed(fetch("/404"), PollFailure.REFUSED);
        assertFailed(fetch("/410"), PollFailure.REFUSED);
        assertFailed(fetch("/500"), PollFailure.SERVER_ERROR);
        assertFailed(fetch("/503"), PollFailure.SERVER_ERROR);
    }

    @Test
    void aBodyThatNeverEndsRunsOutOfTime() throws InterruptedException {
        serve("/f", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            awaitEnd();
        });
        FeedFetcher impatient = new FeedFetcher(WebClient.of(settings(Duration.ofMillis(300))));
        assertFailed(impatient.fetch(feed("/f"), FeedState.NEW, NOW), PollFailure.TIMEOUT);
    }

    @Test
    void aConnectionThatIsCutIsNoDocument() throws InterruptedException {
        serve("/f", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.close();
        });
        assertFailed(fetch("/f"), PollFailure.BROKEN_CONNECTION);
    }

    @Test
    void nobodyListensThere() throws InterruptedException, IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Feed feed = Feed.of("f", "http://127.0.0.1:" + port + "/");
        assertFailed(fetcher().fetch(feed, FeedState.NEW, NOW), PollFailure.UNREACHABLE);
    }

    @Test
    void anAddressThatIsNoneIsNamed() throws InterruptedException {
        Feed feed = Feed.of("f", "http://[nonsense");
        assertFailed(fetcher().fetch(feed, FeedState.NEW, NOW), PollFailure.BAD_ADDRESS);
        Feed port = Feed.of("f", "http://127.0.0.1:99999999/");
        assertThat(fetcher().fetch(port, FeedState.NEW, NOW)).isInstanceOf(Fetched.Failed.class);
    }

    private Fetched fetch(String path) throws InterruptedException {
        return fetch(path, FeedState.NEW);
    }

    private Fetched fetch(String path, FeedState state) throws InterruptedException {
        return fetcher().fetch(feed(path), state, NOW);
    }

    private static FeedFetcher fetcher() {
        return new FeedFetcher(WebClient.of(settings(Duration.ofSeconds(20))));
    }

    private static WebSettings settings(Duration timeout) {
        return new WebSettings(Duration.ofSeconds(5), timeout, LIMIT, "Wirewatch/test", true, 8, Duration.ZERO);
    }

    private Feed feed(String path) {
        return Feed.of("f", root + path);
    }

    private FeedState stateOf(String path) {
        return FeedState.builder()
                .url(root + path)
                .etag("\"v1\"")
                .lastModified("yesterday")
                .build();
    }

    private static void assertFailed(Fetched came, PollFailure kind) {
        assertThat(came).isInstanceOfSatisfying(Fetched.Failed.class, failure -> assertThat(failure.kind())
                .as(failure.message())
                .isEqualTo(kind));
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private void redirect(String path, int status, String location) {
        serve(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            answer(exchange, status, new byte[0]);
        });
    }

    private static void retryAfter(HttpExchange exchange, int status, String value) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", value);
        answer(exchange, status, new byte[0]);
    }

    private static void zipped(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        answer(exchange, 200, body);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zipping = new GZIPOutputStream(zipped)) {
            zipping.write(bytes);
        }
        return zipped.toByteArray();
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
