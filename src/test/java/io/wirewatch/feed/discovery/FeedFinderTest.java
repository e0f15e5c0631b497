package io.wirewatch.feed.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.http.WebClient;
import io.wirewatch.http.WebFailure;
import io.wirewatch.http.WebSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a web server on the loopback address. */
class FeedFinderTest {
    private final Map<String, String> pages = new HashMap<>();
    private final Map<String, String> redirects = new HashMap<>();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private String root;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        String page = pages.get(path);
        if (redirects.containsKey(path)) {
            exchange.getResponseHeaders().add("Location", redirects.get(path));
            exchange.sendResponseHeaders(301, -1);
        } else if (page == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            byte[] bytes = page.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", page.startsWith("<html") ? "text/html" : "text/plain");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private Discovery find(String path, boolean allowPrivate) throws InterruptedException {
        WebSettings settings = new WebSettings(
                Duration.ofSeconds(5), Duration.ofSeconds(10), 100_000, "test", allowPrivate, 1, Duration.ZERO);
        try (WebClient web = WebClient.of(settings)) {
            return new FeedFinder(web).find(URI.create(root + path));
        }
    }

    private Discovery.Found found(String path) throws InterruptedException {
        return (Discovery.Found) find(path, true);
    }

    private static String feed(String title, int entries) {
        StringBuilder items = new StringBuilder();
        for (int i = 1; i <= entries; i++) {
            items.append(
                    "<item><title>t%d</title><link>https://wire.example/%d</link><pubDate>Tue, 0%d Feb 2026 04:05:06 GMT</pubDate></item>"
                            .formatted(i, i, i));
        }
        return "<rss version=\"2.0\"><channel><title>" + title + "</title><language>lt</language>" + items
                + "</channel></rss>";
    }

    private static String page(String head, String body) {
        return "<html lang=\"lt\"><head>" + head + "</head><body>" + body + "</body></html>";
    }

    private static String declared(String href, String title, String more) {
        return "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"" + href + "\" title=\"" + title + "\" "
                + more + ">";
    }

    @Test
    void aFeedIsItselfAndAskedOnce() throws InterruptedException {
        pages.put("/feed", feed("The Pier", 3));
        Discovery.Found found = found("/feed");
        assertThat(found)
                .isEqualTo(new Discovery.Found(
                        new FoundFeed(root + "/feed", "The Pier", 3, Instant.parse("2026-02-03T04:05:06Z")),
                        List.of(),
                        false));
        assertThat(asked).containsExactly("/feed");
    }

    @Test
    void aPermanentRedirectLeadsToTheAddressThatIsAdded() throws InterruptedException {
        redirects.put("/old", "/new");
        pages.put("/new", feed("The Pier", 1));
        assertThat(found("/old").best().url()).isEqualTo(root + "/new");
    }

    @Test
    void thePageSaysWhichFeedsItHasAndCommentsComeLast() throws InterruptedException {
        pages.put(
                "/",
                page(
                        declared("/comments/feed", "Pier &raquo; Comments Feed", "")
                                + declared("en/rss", "Pier in English", "hreflang=\"en\"")
                                + declared("rss", "Pier", "")
                                + "<link rel=\"alternate\" type=\"application/json\" href=\"/api/1\">",
                        "<a href=\"/other.rss\">RSS</a>"));
        for (String path : List.of("/comments/feed", "/en/rss", "/rss", "/other.rss", "/feed")) {
            pages.put(path, feed(path, 1));
        }
        Discovery.Found found = found("/");
        assertThat(found.best().title()).isEqualTo("/rss");
        assertThat(found.others())
                .extracting(FoundFeed::title)
                .containsExactly("/en/rss", "/other.rss", "/comments/feed");
        assertThat(found.isPage()).isTrue();
        // Where feeds were found, no usual path is tried.
        assertThat(asked).doesNotContain("/api/1", "/feed").hasSize(5);
    }

    @Test
    void aPageOfASectionHasTheFeedOfTheSection() throws InterruptedException {
        pages.put(
                "/world/africa/", page(declared("/rss", "All", "") + declared("/world/africa/rss", "Africa", ""), ""));
        pages.put("/rss", feed("All", 1));
        pages.put("/world/africa/rss", feed("Africa", 1));
        assertThat(found("/world/africa/").best().title()).isEqualTo("Africa");
    }

    @Test
    void whatIsDeclaredIsReadBeforeItIsBelieved() throws InterruptedException {
        pages.put(
                "/",
                page(
                        "<base href=\"/sub/\">" + declared("/gone", "Gone", "") + declared("/html", "No feed", "")
                                + declared("/empty", "Empty", "") + declared("good", "Good", ""),
                        ""));
        pages.put("/html", page("", ""));
        pages.put("/empty", feed("Empty", 0));
        pages.put("/sub/good", feed("Good", 1));
        Discovery.Found found = found("/");
        assertThat(found.best().title()).isEqualTo("Good");
        assertThat(found.others()).extracting(FoundFeed::title).containsExactly("Empty");
    }

    @Test
    void linksAndThenUsualPathsAreTried() throws InterruptedException {
        pages.put("/", page("", "<a href=\"/news/feed/\">news</a> <a href=\"/feedback.html\">RSS help</a>"));
        pages.put("/news/feed/", feed("News", 1));
        assertThat(found("/").best().title()).isEqualTo("News");

        pages.put("/about", page("", ""));
        pages.put("/index.xml", feed("Usual", 1));
        assertThat(found("/about").best().title()).isEqualTo("Usual");
    }

    @Test
    void aPageWithoutFeedsIsAskedForEightTimesAtMost() throws InterruptedException {
        pages.put(
                "/",
                page(
                        "",
                        "<a href=\"/1.rss\">x</a><a href=\"/2.rss\">x</a><a href=\"/3.rss\">x</a><a href=\"/4.rss\">x</a><a href=\"/5.rss\">x</a>"));
        Discovery.Nothing nothing = (Discovery.Nothing) find("/", true);
        assertThat(nothing.asked()).hasSize(8).startsWith(root + "/");
        assertThat(asked).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void somethingElseIsNamedAndNothingIsGuessed() throws InterruptedException {
        pages.put("/x", "{\"version\": \"of something\"}");
        assertThat(find("/x", true)).isInstanceOf(Discovery.Nothing.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsToldWithTheReason() throws InterruptedException {
        assertThat(find("/missing", true))
                .isEqualTo(new Discovery.NoAnswer(Optional.empty(), "the server answers with HTTP status 404"));
        Discovery.NoAnswer refused = (Discovery.NoAnswer) find("/feed", false);
        assertThat(refused.failure()).contains(WebFailure.FORBIDDEN_ADDRESS);
        assertThat(asked).containsExactly("/missing");
    }
}
