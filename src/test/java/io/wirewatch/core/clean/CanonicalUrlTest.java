package io.wirewatch.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://News.Example/Story, https://news.example/Story",
        "http://news.example:80, http://news.example/",
        "https://news.example:443/a, https://news.example/a",
        "https://news.example:8443/a, https://news.example:8443/a",
        "https://news.example/a#comments, https://news.example/a",
        "https://news.example/#!story/1, https://news.example/#!story/1",
        "https://news.example/a?utm_medium=rss&id=7&UTM_Source=x, https://news.example/a?id=7",
        "https://news.example/a?fbclid=1, https://news.example/a",
        "https://news.example/a?b=2&a=1, https://news.example/a?b=2&a=1",
        "urn:uuid:7, urn:uuid:7",
        "https://news.example/a b, https://news.example/a b"
    })
    void onePageHasOneSpelling(String written, String canonical) {
        assertThat(CanonicalUrl.of(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "https://", "http://[", "https:///a", "//news.example/a", "https://I.example/ı%"})
    void nonsenseIsNoFailureAndStaysTheSame(String nonsense) {
        String once = CanonicalUrl.of(nonsense);
        assertThat(CanonicalUrl.of(once)).isEqualTo(once);
    }

    @Test
    void hostsAreLoweredAlsoOnATurkishMachine() {
        assertThat(CanonicalUrl.of("HTTP://INFO.EXAMPLE/I")).isEqualTo("http://info.example/I");
    }
}
