package io.wirewatch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HttpValuesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void retryAfterIsSecondsOrADate() {
        assertThat(HttpValues.retryAfter(" 120 ", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(HttpValues.retryAfter("Sun, 01 Mar 2026 12:10:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void retryAfterThatSaysNothingIsIgnored() {
        assertThat(HttpValues.retryAfter("Sun, 01 Mar 2026 11:10:00 GMT", NOW)).isNull();
        assertThat(HttpValues.retryAfter("soon", NOW)).isNull();
        assertThat(HttpValues.retryAfter("-5", NOW)).isNull();
        assertThat(HttpValues.retryAfter("99999999999999999999", NOW)).isNull();
    }

    @Test
    void charsetIsTakenFromTheContentType() {
        assertThat(HttpValues.charset("text/xml; Charset=\"windows-1251\"; x=y"))
                .isEqualTo("windows-1251");
        assertThat(HttpValues.charset("text/xml;charset = ISO-8859-9")).isEqualTo("ISO-8859-9");
        assertThat(HttpValues.charset("text/xml")).isNull();
    }

    @Test
    void validatorsAreKeptOnlyIfTheyCanBeSentBack() {
        assertThat(HttpValues.isValidator("W/\"a b\u00FC\"")).isTrue();
        assertThat(HttpValues.isValidator("")).isFalse();
        assertThat(HttpValues.isValidator("\"a\nb\"")).isFalse();
        assertThat(HttpValues.isValidator("x".repeat(1001))).isFalse();
    }

    @Test
    void addressesAreTakenAsPeopleWriteThem() {
        assertThat(HttpValues.address(null, " http://news.example/süd ost?q=ı "))
                .isEqualTo(URI.create("http://news.example/s%C3%BCd%20ost?q=%C4%B1"));
    }

    @Test
    void redirectsMayBeRelative() {
        URI base = URI.create("https://news.example/a/feed.xml");
        assertThat(HttpValues.address(base, "../b.xml")).isEqualTo(URI.create("https://news.example/b.xml"));
        assertThat(HttpValues.address(base, "//other.example/c")).isEqualTo(URI.create("https://other.example/c"));
    }

    @Test
    void whatIsNotOnTheWebIsNoAddress() {
        URI base = URI.create("https://news.example/feed.xml");
        assertThat(HttpValues.address(base, "file:///etc/passwd")).isNull();
        assertThat(HttpValues.address(base, "ftp://news.example/feed.xml")).isNull();
        assertThat(HttpValues.address(base, "jar:http://news.example/a.jar!/x")).isNull();
        assertThat(HttpValues.address(null, "http:///feed.xml")).isNull();
        assertThat(HttpValues.address(null, "feed.xml")).isNull();
        assertThat(HttpValues.address(null, "http://[")).isNull();
    }

    @Property
    void nonsenseIsNoAddressAndNoException(@ForAll String nonsense) {
        URI address = HttpValues.address(null, nonsense);
        assertThat(address == null || address.getHost() != null).isTrue();
        HttpValues.retryAfter(nonsense, NOW);
        HttpValues.charset(nonsense);
    }
}
