package io.wirewatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.wire.Feed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleWebTest {
    private static final Duration PACE = Duration.ofSeconds(2);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final SampleWeb web = SampleWeb.start(0, PACE, now::get);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void everyFeedIsServedOnThisMachine() throws IOException, InterruptedException {
        assertThat(web.feeds()).hasSize(10);
        for (Feed feed : web.feeds()) {
            assertThat(URI.create(feed.url()).getHost()).isEqualTo("127.0.0.1");
            HttpResponse<String> answer = get(feed.url(), null);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Wirewatch demo").doesNotContain("{{");
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws IOException, InterruptedException {
        String url = web.feeds().get(0).url();
        HttpResponse<String> first = get(url, null);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(url, etag).statusCode()).isEqualTo(304);
        now.updateAndGet(time -> time.plus(PACE.multipliedBy(3)));
        HttpResponse<String> later = get(url, etag);
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.body().length()).isGreaterThan(first.body().length());
    }

    @Test
    void allIsOutInTheEndCountedFromTheFirstRequest() throws IOException, InterruptedException {
        now.updateAndGet(time -> time.plus(PACE.multipliedBy(30)));
        assertThat(web.allReleased()).isFalse();
        get(web.feeds().get(0).url(), null);
        assertThat(web.allReleased()).isFalse();
        now.updateAndGet(time -> time.plus(PACE.multipliedBy(30)));
        assertThat(web.allReleased()).isTrue();
    }

    @Test
    void nothingElseIsServed() throws IOException, InterruptedException {
        String root = web.feeds().get(0).url().replaceAll("/[^/]*$", "");
        assertThat(get(root + "/index.txt", null).statusCode()).isEqualTo(404);
        assertThat(get(root + "/../rules.yaml", null).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String url, String etag) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
