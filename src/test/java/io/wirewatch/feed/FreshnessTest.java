package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.http.WebAnswer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void maxAgeIsTakenAndNotThatOfSharedCaches() {
        assertThat(of(Map.of("cache-control", "public, s-maxage=60, MAX-AGE=600")))
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void withoutItExpiresCounts() {
        assertThat(of(Map.of("expires", "Sun, 01 Mar 2026 12:05:00 GMT"))).isEqualTo(Duration.ofMinutes(5));
        assertThat(of(Map.of("cache-control", "max-age=1", "expires", "Sun, 01 Mar 2026 12:05:00 GMT")))
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatIsPastOrNotToBeKeptIsNotFresh() {
        assertThat(of(Map.of("expires", "0"))).isNull();
        assertThat(of(Map.of("expires", "Thu, 01 Jan 1970 00:00:00 GMT"))).isNull();
        assertThat(of(Map.of("cache-control", "no-cache, max-age=600"))).isNull();
        assertThat(of(Map.of())).isNull();
    }

    private static Duration of(Map<String, String> headers) {
        URI address = URI.create("http://news.example/f");
        return Freshness.of(new WebAnswer.Response(200, headers, new byte[0], address, null), NOW);
    }
}
