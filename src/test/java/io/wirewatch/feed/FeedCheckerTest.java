package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.wirewatch.feed.state.FeedJudge;
import io.wirewatch.feed.state.FeedSchedule;
import io.wirewatch.http.WebClient;
import io.wirewatch.http.WebSettings;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedCheckerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration RETRY_AFTER = Duration.ofHours(5);
    private static final Duration PER_LOOK = Duration.ofSeconds(20);

    private final WebClient web = WebClient.of(new WebSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(20), 1000, "Wirewatch/test", true, 8, Duration.ZERO));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/f", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(RETRY_AFTER.toSeconds()));
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        web.close();
        server.stop(0);
    }

    @Test
    void secondsToStayAwayAreCountedFromTheAnswer() throws InterruptedException {
        FeedSchedule schedule = FeedSchedule.every(Duration.ofMinutes(10), Duration.ofHours(1));
        FeedChecker checker = new FeedChecker(
                new FeedFetcher(web),
                new FullText(web),
                new FeedJudge(schedule),
                new FeedPushes(null, web, null, PollCounts.NONE, InstantSource.system()),
                () -> 0.5);
        FeedState state = checker.check(poll(), slowly()).update().memory().state();
        assertThat(state.nextPoll()).isEqualTo(NOW.plus(PER_LOOK).plus(RETRY_AFTER));
    }

    /** A clock that goes on with each look: at the start of the poll, and when the answer is there. */
    private static InstantSource slowly() {
        Instant[] next = {NOW};
        return () -> {
            Instant now = next[0];
            next[0] = now.plus(PER_LOOK);
            return now;
        };
    }

    private FeedRoster.Poll poll() {
        FeedRoster roster = new FeedRoster(1, Duration.ZERO);
        FeedPartition partition =
                new FeedPartition(0, null, null, null, null, PollCounts.NONE, InstantSource.fixed(NOW));
        Feed feed = Feed.of("f", "http://127.0.0.1:" + server.getAddress().getPort() + "/f");
        roster.add(
                partition,
                new PartitionContent(Map.of("f", new PartitionContent.Written(feed, NOW)), Map.of(), 0),
                NOW);
        return roster.next(NOW);
    }
}
