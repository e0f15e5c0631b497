package io.wirewatch.core.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.core.news.NewsItem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ArticleExtractorTest {
    private static final String PROSE =
            "The river rose for nine days, and on the tenth the council closed both bridges, which cut the town in two. ";

    private final ArticleExtractor extractor = new ArticleExtractor();

    /** The sample that came with the order; it is not ours to copy. */
    @Test
    void theReferenceArticleIsFreeOfEverythingAroundIt() throws IOException {
        Path sample = Path.of("../shared/samples/reference-article.txt");
        assumeTrue(Files.exists(sample), "the sample is not there");
        NewsItem item = extractor.extract(Files.readAllBytes(sample), null);
        assertThat(item.title()).isEqualTo("Lithuanian Lawmakers Call for Permanent U.S. Troop Presence");
        assertThat(item.summary()).startsWith("The country’s request");
        assertThat(item.authors()).containsExactly("Amy Mackinnon");
        assertThat(item.body())
                .startsWith("A delegation of Lithuanian lawmakers")
                .endsWith("also EU institutions were very supportive,” she said.")
                .containsOnlyOnce("A delegation of Lithuanian lawmakers")
                .contains("\n\nThe United States has rotated")
                .doesNotContain("More from", "Subscribe", "subscriber", "Conversation", "Comments", "Macron");
    }

    @Test
    void nothingIsNoArticle() {
        assertRefused(new byte[0], "empty");
        assertRefused(" \n\t ".getBytes(StandardCharsets.UTF_8), "empty");
        assertRefused(
                "<html><body><script>x()</script></body></html>".getBytes(StandardCharsets.UTF_8),
                "neither a title nor text");
    }

    @Test
    void aPictureIsNoArticle() {
        byte[] noise = new byte[10_000];
        new Random(7).nextBytes(noise);
        assertRefused(noise, "neither HTML nor text");
    }

    @Test
    void aPageOfWhichOnlyTheTitleIsTextHasNoBody() {
        NewsItem item = extract("<html><head><title>Flood</title></head><body></body></html>");
        assertThat(item.title()).isEqualTo("Flood");
        assertThat(item.body()).isNull();
    }

    @Test
    void textAboutMarkupIsText() {
        assertThat(extract("Why a < b matters\nBecause c > d does.").title()).isEqualTo("Why a < b matters");
    }

    @Test
    void theCharsetOfThePageIsUsed() {
        byte[] page = ("<html><head><meta charset=windows-1251><title>Вода</title></head><body><p>"
                        + "Река. ".repeat(50))
                .getBytes(Charset.forName("windows-1251"));
        assertThat(extractor.extract(page, null).title()).isEqualTo("Вода");
    }

    @Test
    void deepNestingIsNoDanger() {
        String page = "<div>".repeat(100_000) + "<p>" + PROSE.repeat(20);
        assertThat(extract(page).body()).contains("closed both bridges");
    }

    @Test
    void deepJsonIsNoDanger() {
        String page = "<html><head><title>Flood</title><script type='application/ld+json'>" + "[".repeat(100_000)
                + "</script></head>";
        assertThat(extract(page).title()).isEqualTo("Flood");
    }

    @Test
    void aVeryLongPageIsRead() {
        String page = "<html><title>Flood</title><body>"
                + ("<div class=x><p>" + PROSE + "<a href=y>more</a></div>\n").repeat(4_000);
        assertThat(extract(page).body()).contains("closed both bridges");
    }

    @Test
    void metaElementsAreReadWhereThereIsNoJsonLd() {
        NewsItem item = extract(
                "<html><head><meta property='og:title' content='Flood &amp; storm'><meta name=author content='By Ann Reed'>"
                        + "<meta property='article:published_time' content='2026-02-03T10:00:00Z'></head><body><p>"
                        + PROSE.repeat(5));
        assertThat(item.title()).isEqualTo("Flood & storm");
        assertThat(item.authors()).containsExactly("Ann Reed");
        assertThat(item.published()).isEqualTo("2026-02-03T10:00:00Z");
    }

    @Property(tries = 200)
    void nothingButARefusalComesOutOfNoise(@ForAll byte[] noise) {
        try {
            extractor.extract(noise, null);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("no article");
        }
    }

    private NewsItem extract(String document) {
        return extractor.extract(document.getBytes(StandardCharsets.UTF_8), null);
    }

    private void assertRefused(byte[] document, String reason) {
        assertThatThrownBy(() -> extractor.extract(document, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
