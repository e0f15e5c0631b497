package io.wirewatch.core.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.wirewatch.core.news.NewsItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleExtractorTest {
    private static final String PROSE =
            "The river rose for nine days, and on the tenth the council closed both bridges, which cut the town in two. ";

    private static final List<Path> PAGES = pages();
    private static final List<String> BREAKERS = List.of(
            "<",
            ">",
            "\"",
            "</",
            "<!--",
            "-->",
            "</body></html>",
            "<frameset>",
            "<body>",
            "<table>",
            "<svg>",
            "<math>",
            "<template>",
            "<plaintext>",
            "<script type='application/ld+json'>",
            "</script>",
            "{",
            "]",
            "\\u12",
            "\0",
            "&#x110000;",
            "<p hidden>",
            "<title>",
            "<![CDATA[",
            "\uFEFF");

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
    void theCharsetOfTheTransportHelpsWhereThePageNamesNone() {
        byte[] page = ("<html><head><title>Вода</title></head><body><p>" + "Река поднялась. ".repeat(20))
                .getBytes(Charset.forName("windows-1251"));
        assertThat(extractor.extract(page, null, "windows-1251").title()).isEqualTo("Вода");
    }

    @Test
    void aCharsetThatCannotBeIsNotBelieved() {
        byte[] page =
                "<html><head><meta charset=iso-8859-1><title>Überflutung</title><p>".getBytes(StandardCharsets.UTF_8);
        assertThat(extractor.extract(page, null, "windows-1252").title()).isEqualTo("Überflutung");
        assertThat(extractor.extract(page, null, "no-such-charset").title()).isEqualTo("Überflutung");
    }

    @Test
    void aFramesetHasATitleOnly() {
        NewsItem item = extract("<html><head><title>Flood</title></head><frameset cols=20%,*><frame src=a><frame src=b>"
                + "<noframes><p>No frames.</noframes></frameset></html>");
        assertThat(item.title()).isEqualTo("Flood");
        assertThat(item.body()).isNull();
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
    void whatComesAfterEightMegabytesIsNotRead() {
        String page = "<html><title>Flood</title><body><p>" + PROSE.repeat(5) + "<!--" + "ü".repeat(12_000_000)
                + "--><p>The end. " + PROSE;
        assertThat(extract(page).body()).contains("closed both bridges").doesNotContain("The end");
    }

    @Test
    void aLineOfAMegabyteIsAParagraph() {
        String line = PROSE.repeat(10_000).strip();
        assertThat(extract("<html><title>Flood</title><body><p>" + line).body()).isEqualTo(line);
        assertThat(extract(line).body()).isEqualTo(line);
    }

    /** Each of them takes very long where something grows with the square of the page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Water.",
                "<div class=a>Water, <b>water</b></div>",
                "<b><i><a href=x>",
                "<table><tr><td>",
                "<li><p>Water, water, everywhere, nor any drop to drink",
                "<br><br>water",
                "<span class='share'>water</span> ",
                "</div></p></td>",
                "<meta property=og:title content=Water>",
                "<h1>Water",
                " - ",
                "<time>Water",
                "<select><option>",
                "&amp;lt;",
                "<a itemprop=author itemscope>",
                "<svg><title>"
            })
    void muchOfTheSameIsRead(String part) {
        String page = "<html><title>Flood</title><body>" + part.repeat(1_000_000 / part.length());
        assertThat(extract(page).title()).isNotBlank();
    }

    @Test
    void aTextInThePlaceOfTheTitleIsNoTitle() {
        String page = "<html><head><title>" + " - Flood".repeat(100_000) + "</title><meta property=og:title content='"
                + "| ".repeat(100_000) + "'></head><body><h1>Flood</h1><p>" + PROSE.repeat(5);
        assertThat(extract(page).title()).isEqualTo("Flood");
    }

    /** Memory taken is counted, since it is the same on every machine; what visits the boxes of a page again and again takes it in proportion. */
    @Test
    void fourTimesThePageTakesFourTimesTheWork() {
        String page = "<div class=row><p>" + PROSE + "</p><ul><li><a href=x>Water</a></ul></div>\n";
        allocated(page.repeat(500));
        long once = allocated(page.repeat(1_000));
        assertThat(allocated(page.repeat(4_000))).isLessThan(once * 6);
    }

    private long allocated(String body) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] page = ("<html><title>Flood</title><body>" + body).getBytes(StandardCharsets.UTF_8);
        long before = threads.getCurrentThreadAllocatedBytes();
        extractor.extract(page, null);
        return threads.getCurrentThreadAllocatedBytes() - before;
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

    /** Our own pages with parts cut out, doubled, swapped and overwritten. */
    @Property(tries = 1000)
    void nothingButARefusalComesOutOfBrokenPages(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] page = Files.readAllBytes(PAGES.get(random.nextInt(PAGES.size())));
        for (int i = random.nextInt(8); i >= 0; i--) {
            page = broken(page, random);
        }
        try {
            NewsItem item = extractor.extract(page, random.nextBoolean() ? null : "https://news.example/a", "utf-8");
            assertThat(item.title() == null && item.body() == null).isFalse();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("no article");
        }
    }

    private static byte[] broken(byte[] page, Random random) {
        int from = random.nextInt(page.length + 1);
        int to = Math.min(page.length, from + random.nextInt(60));
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        broken.write(page, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> broken.writeBytes(Arrays.copyOfRange(page, from, to).clone());
            case 1 -> broken.writeBytes(page);
            case 2 ->
                broken.writeBytes(BREAKERS.get(random.nextInt(BREAKERS.size())).getBytes(StandardCharsets.UTF_8));
            case 3 -> broken.write(random.nextInt(256));
            default -> to = page.length;
        }
        broken.write(page, to, page.length - to);
        return broken.toByteArray();
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.list(Path.of("src/test/golden/clean"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
