package io.wirewatch.core.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ItemCleanerTest {
    private final ItemCleaner cleaner = new ItemCleaner();

    @Test
    void anItemWithoutAnIdGetsOneOfItsAddress() {
        NewsItem once = cleaner.clean(
                item("Flood").url("https://News.example/a?utm_source=feed#top").build());
        NewsItem again = cleaner.clean(
                item("Flood, updated").url("https://news.example:443/a").build());
        assertThat(once.id()).matches("[0-9a-f]{32}").isEqualTo(again.id());
    }

    @Test
    void anItemWithoutAnAddressGetsAnIdOfItsText() {
        assertThat(cleaner.clean(item("Flood").build()).id())
                .isEqualTo(cleaner.clean(item(" Flood\n").build()).id())
                .isNotEqualTo(cleaner.clean(item("Drought").build()).id());
    }

    @Test
    void aTextIsNotTakenForATitle() {
        NewsItem title = cleaner.clean(item("Flood").build());
        NewsItem body = cleaner.clean(NewsItem.builder().body("Flood").build());
        assertThat(title.id()).isNotEqualTo(body.id());
    }

    @Test
    void anIdThatIsThereStays() {
        assertThat(cleaner.clean(item("Flood").id("desk-7").build()).id()).isEqualTo("desk-7");
    }

    @Test
    void plainTextStaysAsItIsButForItsEnds() {
        String text =
                "If a < b then R&D &amp; so on.\n\n  Two  blanks, a\ttab, “quotes”, <jane@example.org>, a lone <b>.";
        assertThat(cleaner.clean(item("\u00A0 " + text + " \r\n").build()).title())
                .isEqualTo(text);
    }

    @Test
    void whatIsPlainlyHtmlBecomesText() {
        NewsItem clean = cleaner.clean(NewsItem.builder()
                .body("<p>Rivers &amp; lakes<br>rose.</p><p>Roads are <a href='x'>closed</a>.</p><script>x()</script>")
                .build());
        assertThat(clean.body()).isEqualTo("Rivers & lakes\nrose.\n\nRoads are closed.");
    }

    @Test
    void windowsDashesReadAsLatin1BecomeDashes() {
        NewsItem item =
                NewsItem.builder().title("a \u0096 b \u0097 c \u0080 d\u0081e").build();
        assertThat(new ItemCleaner().clean(item).title()).isEqualTo("a \u2013 b \u2014 c \u20ac d e");
    }

    @Test
    void controlCharactersAndHalvesOfPairsAreReplacedOneForOne() {
        assertThat(cleaner.clean(item("a\0b\u0007c\uD83Dd\uDE00e😀").build()).title())
                .isEqualTo("a b c\uFFFDd\uFFFDe😀");
    }

    @Test
    void blankFieldsAreDropped() {
        NewsItem clean = cleaner.clean(item("Flood")
                .summary(" \u00A0")
                .url("")
                .authors(List.of("", "Ann", "Ann "))
                .source(new Source("desk", " ", null, ""))
                .build());
        assertThat(clean.summary()).isNull();
        assertThat(clean.url()).isNull();
        assertThat(clean.authors()).containsExactly("Ann");
        assertThat(clean.source()).isEqualTo(new Source("desk", null, null, null));
    }

    @Test
    void anItemOfWhichNothingIsLeftIsRefused() {
        assertThatThrownBy(() -> cleaner.clean(item("<p> </p>").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title or a body");
    }

    @Test
    void languageTagsGetTheirOneSpellingOrGo() {
        assertThat(cleaner.clean(item("x").language("EN_us").build()).language())
                .isEqualTo("en-US");
        assertThat(cleaner.clean(item("x").language("sr-latn").build()).language())
                .isEqualTo("sr-Latn");
        assertThat(cleaner.clean(item("x").language("english").build()).language())
                .isNull();
        assertThat(cleaner.clean(item("x").language("?").build()).language()).isNull();
    }

    @Test
    void anAddressThatRunsAScriptIsNone() {
        assertThat(cleaner.clean(item("x").url(" JavaScript:alert(1)").build()).url())
                .isNull();
    }

    @Property
    void cleaningACleanItemChangesNothing(@ForAll("texts") String title, @ForAll("texts") String other) {
        NewsItem item = NewsItem.builder()
                .title("t" + title)
                .summary(other)
                .url(other)
                .language(other)
                .categories(List.of(title, other))
                .build();
        NewsItem clean = cleaner.clean(item);
        assertThat(cleaner.clean(clean)).isEqualTo(clean);
    }

    @Test
    void markupEscapedAnyNumberOfTimesIsNoMarkupInTheEnd() {
        StringBuilder text = new StringBuilder("Flood");
        String tag = "<br>";
        for (int times = 0; times < 8; times++) {
            text.append(tag).append(" x");
            tag = tag.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
        NewsItem clean = cleaner.clean(item(text.toString()).build());
        assertThat(clean.title()).doesNotContain("<br>");
        assertThat(cleaner.clean(clean)).isEqualTo(clean);
    }

    /** Pieces that may add up to markup in one pass and to other markup in the next. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<p>",
                "</p>",
                "</",
                "p>",
                "<",
                ">",
                "&lt;",
                "&gt;",
                "&amp;",
                "&#0;",
                "&#60;",
                "\0",
                " ",
                "<br>",
                "<a href=",
                "<b",
                "x",
                "\uD800",
                "<!--",
                "-->",
                "<script>",
                "</script>",
                "<![CDATA[",
                "]]>",
                "javascript:",
                "\uFEFF");
        return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
    }

    private static NewsItem.Builder item(String title) {
        return NewsItem.builder().title(title);
    }
}
