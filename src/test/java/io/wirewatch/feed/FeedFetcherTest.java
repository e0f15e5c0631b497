package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.http.WebClient;
import io.wirewatch.http.WebFailure;
import io.wirewatch.http.WebSettings;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the answers of a server mean for a feed. How it is asked at all is tested with the client. */
class FeedFetcherTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int LIMIT = 100_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final WebClient web = WebClient.of(new WebSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(20), LIMIT, "Wirewatch/test", true, 8, Duration.ZERO));
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
        web.close();
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
    void validatorsOfTheNewAddressAreNotSentToTheOldOneWhenThatIsTriedAgain() throws InterruptedException {
        serve("/f", exchange -> {
            boolean isConditional = exchange.getRequestHeaders().containsKey("If-None-Match")
                    || exchange.getRequestHeaders().containsKey("If-Modified-Since");
            answer(exchange, isConditional ? 304 : 200, new byte[0]);
        });
        FeedState moved =
                stateOf("/f").toBuilder().movedTo(root + "/nowhere").failures(3).build();
        assertThat(fetch("/f", moved)).isInstanceOf(Fetched.Document.class);
    }

    @Test
    void notModifiedIsNoAnswerToARequestWithoutConditions() throws InterruptedException {
        serve("/f", exchange -> answer(exchange, 304, new byte[0]));
        assertFailed(fetch("/f"), PollFailure.UNEXPECTED_STATUS);
    }

    @Test
    void redirectsAreFollowedAndTheLastAddressIsKnown() throws InterruptedException {
        redirect("/a", 301, "b?x=1");
        redirect("/b", 308, root + "/c");
        serve("/c", exchange -> answer(exchange, 200, new byte[1]));
        assertThat(((Fetched.Document) fetch("/a")).url()).isEqualTo(root + "/c");
    }

    @Test
    void aFeedThatMovedForGoodIsAskedThere() throws InterruptedException {
        redirect("/a", 301, "/b");
        redirect("/away", 302, "/b");
        serve("/b", exchange -> answer(exchange, 200, new byte[1]));
        assertThat(((Fetched.Document) fetch("/a")).movedTo()).isEqualTo(root + "/b");
        assertThat(((Fetched.Document) fetch("/away")).movedTo()).isNull();
        assertThat(((Fetched.Document) fetch("/b")).movedTo()).isNull();
        FeedState moved =
                FeedState.builder().url(root + "/gone").movedTo(root + "/b").build();
        assertThat(((Fetched.Document) fetch("/gone", moved)).movedTo()).isEqualTo(root + "/b");
    }

    @Test
    void aMoveIsDoubtedAfterFailures() throws InterruptedException {
        serve("/a", exchange -> answer(exchange, 200, new byte[1]));
        FeedState.Builder moved = FeedState.builder().url(root + "/a").movedTo(root + "/b");
        assertFailed(fetch("/a", moved.failures(2).build()), PollFailure.REFUSED);
        assertThat(((Fetched.Document) fetch("/a", moved.failures(3).build())).movedTo())
                .isNull();
        assertFailed(fetch("/a", moved.failures(4).build()), PollFailure.REFUSED);
    }

    @Test
    void aFeedWithAPasswordStaysWhereItIs() throws InterruptedException {
        redirect("/a", 301, "/b");
        serve("/b", exchange -> answer(exchange, 200, new byte[1]));
        Feed feed = Feed.of("f", root.replace("//", "//ann:secret@") + "/a");
        Fetched.Document document = (Fetched.Document) new FeedFetcher(web).fetch(feed, FeedState.NEW, NOW);
        assertThat(document.movedTo()).isNull();
        assertThat(document.url()).isEqualTo(root + "/b");
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
        assertFailed(fetch("/410"), PollFailure.GONE);
        assertFailed(fetch("/500"), PollFailure.SERVER_ERROR);
        assertFailed(fetch("/503"), PollFailure.SERVER_ERROR);
    }

    @Test
    void whatFailsOnTheWayFailsThePollForTheSameReason() throws InterruptedException {
        serve("/f", exchange -> answer(exchange, 200, new byte[LIMIT + 1]));
        assertFailed(fetch("/f"), PollFailure.TOO_LARGE);
        for (WebFailure failure : WebFailure.values()) {
            assertThat(PollFailure.of(failure).label()).isNotEmpty();
        }
    }

    @Test
    void anAddressThatIsNoneIsNamed() throws InterruptedException {
        for (String address : List.of("http://[nonsense", "http://127.0.0.1:99999999/")) {
            Feed feed = Feed.of("f", address);
            assertFailed(new FeedFetcher(web).fetch(feed, FeedState.NEW, NOW), PollFailure.BAD_ADDRESS);
        }
    }

    private Fetched fetch(String path) throws InterruptedException {
        return fetch(path, FeedState.NEW);
    }

    private Fetched fetch(String path, FeedState state) throws InterruptedException {
        return new FeedFetcher(web).fetch(feed(path), state, NOW);
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

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
