package io.wirewatch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "http://Bücher.Example/, http://xn--bcher-kva.example/",
        "http://b%C3%BCcher.example/, http://xn--bcher-kva.example/",
        "http://１２７.０.０.１/, http://127.0.0.1/",
        "HTTP://News.Example.:080, http://news.example:80/",
        "http://my_host.example/a, http://my_host.example/a",
        "http://news.example/100%/a%2fb, http://news.example/100%25/a%2fb",
        "http://news.example/a[1]?b[]=|, http://news.example/a%5B1%5D?b%5B%5D=%7C",
        "http://news.example/a//b/./c/../d?x=../y#part, http://news.example/a//b/d?x=../y",
        "http://a:b@c@news.example/, http://a:b%40c@news.example/",
        "http://[2001:DB8::1]:8080/, http://[2001:db8::1]:8080/"
    })
    void addressesAreMended(String written, String mended) {
        assertThat(HttpValues.address(null, written)).isEqualTo(URI.create(mended));
        assertThat(HttpValues.address(null, mended)).isEqualTo(URI.create(mended));
    }

    /** RFC 3986, section 5.4. */
    @ParameterizedTest
    @CsvSource({
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g/",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q",
        ";x, http://a/b/c/;x",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        "./g/., http://a/b/c/g/",
        "g/../h, http://a/b/c/h",
        "g?y/../x, http://a/b/c/g?y/../x"
    })
    void relativeAddressesAreResolved(String written, String resolved) {
        assertThat(HttpValues.address(URI.create("http://a/b/c/d;p?q"), written))
                .isEqualTo(URI.create(resolved));
    }

    @Test
    void theHostOfAnAddressIsKnownWithoutItsPort() {
        assertThat(HttpValues.host(URI.create("https://a:b@my_host.example:8443/")))
                .isEqualTo("my_host.example");
        assertThat(HttpValues.host(URI.create("http://[::1]/"))).isEqualTo("::1");
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
        assertThat(HttpValues.address(null, "http://news.example:65536/")).isNull();
        assertThat(HttpValues.address(null, "http://news .example/")).isNull();
        assertThat(HttpValues.address(null, "http://..../")).isNull();
        assertThat(HttpValues.address(null, "http://[fe80::1%25eth0]/")).isNull();
    }

    @Property
    void nonsenseIsNoAddressAndNoException(@ForAll String nonsense) {
        URI address = HttpValues.address(null, nonsense);
        assertThat(address == null || !HttpValues.host(address).isEmpty()).isTrue();
        assertThat(HttpValues.address(URI.create("http://a.example/b"), nonsense))
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(), some -> assertThat(HttpValues.address(null, some.toString()))
                                .isEqualTo(some));
        HttpValues.retryAfter(nonsense, NOW);
        HttpValues.charset(nonsense);
    }
}
