package io.wirewatch.core.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemSourceTest {
    private static NewsItem at(String url) {
        return NewsItem.builder().title("Flood").url(url).build();
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example.lt/a, news.example.lt, LT",
        "HTTP://News.Example.LT, news.example.lt, LT",
        "https://example.lt/a b|c^d, example.lt, LT",
        "https://žinios.lt/a, žinios.lt, LT",
        "http://my_paper.co.uk:8080/a?b=//c.fr, my_paper.co.uk, GB",
        "//example.de/a, example.de, DE",
        "http://reader:word@example.fr/, example.fr, FR",
        "http://example.lt./a, example.lt, LT",
        "https://example.com/a.lt, example.com,",
        "https://example.tv/a, example.tv,",
        "http://10.0.0.12/a, 10.0.0.12,",
        "http://[2001:db8::de]:80/a, [2001:db8::de],",
        "http://lt/a, lt,"
    })
    void theHostTellsTheSourceAndItsCountry(String url, String key, String country) {
        assertThat(ItemSource.key(at(url))).contains(key);
        assertThat(ItemSource.country(at(url)).orElse(null)).isEqualTo(country);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "flood",
                "example.lt/a",
                "tag:example.lt,2026:1",
                "mailto:desk@example.lt",
                "http:///a",
                "http://"
            })
    void whatHasNoHostTellsNothing(String url) {
        assertThat(ItemSource.key(at(url))).isEmpty();
        assertThat(ItemSource.country(at(url))).isEmpty();
    }

    @Test
    void theItemsAddressSpeaksWhereThatOfTheSourceIsNone() {
        NewsItem item = at("https://example.lt/a").toBuilder()
                .source(new Source(null, "Example", "our site", null))
                .build();
        assertThat(ItemSource.key(item)).contains("example.lt");
    }

    @Test
    void anEndlessNameIsNotKept() {
        NewsItem item = at("https://example.lt/a").toBuilder()
                .source(new Source("x".repeat(100_000), null, null, null))
                .build();
        assertThat(ItemSource.key(item)).isEmpty();
        assertThat(ItemSource.country(item)).contains("LT");
    }
}
