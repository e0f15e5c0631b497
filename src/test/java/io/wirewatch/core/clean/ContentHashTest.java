package io.wirewatch.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.NewsItem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    private final NewsItem item = NewsItem.builder()
            .title("Flood")
            .summary("Roads closed")
            .body("The river rose.")
            .build();

    @Test
    void whenAndWhereAnItemWasReadDoesNotMatter() {
        NewsItem later = item.toBuilder()
                .fetched(Instant.EPOCH)
                .origin("b.xml")
                .url("https://news.example/b")
                .build();
        assertThat(ContentHash.of(later)).isEqualTo(ContentHash.of(item));
    }

    @Test
    void eachTextMatters() {
        assertThat(ContentHash.of(item))
                .isNotEqualTo(ContentHash.of(item.toBuilder().title("Floods").build()))
                .isNotEqualTo(ContentHash.of(item.toBuilder().summary(null).build()))
                .isNotEqualTo(
                        ContentHash.of(item.toBuilder().body("The river fell.").build()));
    }

    @Test
    void textsDoNotRunIntoEachOther() {
        NewsItem one = NewsItem.builder().title("ab").summary("c").build();
        NewsItem other = NewsItem.builder().title("a").summary("bc").build();
        assertThat(ContentHash.of(one)).isNotEqualTo(ContentHash.of(other));
    }
}
