package io.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Severity;
import org.junit.jupiter.api.Test;

class MarksBrowserTest extends InTheBrowser {
    @Test
    void marksCutTheEvidenceExactlyAndSayWhy() {
        String title = "🌍🌍 Café “Zürich” in İzmir";
        int at = title.indexOf("İzmir");
        api.story(SampleNews.inTestland(
                SampleNews.item("cut", "tr", title).build(),
                Evidence.cut(Field.TITLE, title, at, title.length(), "name"),
                Evidence.cut(Field.TITLE, title, 0, 2, "emoji")));
        Page page = open("#/wire/story");
        Locator marks = page.locator(".pane .item h3 mark");
        assertThat(marks).hasText(new String[] {"🌍", "İzmir"});
        assertThat(marks.last()).hasAttribute("title", "region Testland: name");
    }

    @Test
    void evidenceThatOverlapsIsOneMarkWithAllReasons() {
        String title = "New York City council";
        api.story(SampleNews.inTestland(
                SampleNews.item("overlap", "en", title).build(),
                Evidence.cut(Field.TITLE, title, 0, 8, "state"),
                Evidence.cut(Field.TITLE, title, 0, 13, "city"),
                Evidence.cut(Field.TITLE, title, 9, 21, "body")));
        Page page = open("#/wire/story");
        Locator mark = page.locator(".pane .item h3 mark");
        assertThat(mark).hasText(title);
        assertThat(mark).hasAttribute("title", "region Testland: state\nregion Testland: city\nregion Testland: body");
    }

    @Test
    void evidenceThatTheTextDoesNotHoldIsNotMarked() {
        api.story(SampleNews.inTestland(
                SampleNews.item("wrong", "en", "Short").build(),
                new Evidence(Field.TITLE, 1, 4, "xyz", "name"),
                new Evidence(Field.TITLE, 900, 903, "far", "name"),
                new Evidence(Field.BODY, 0, 4, "none", "name")));
        Page page = open("#/wire/story");
        assertThat(page.locator(".pane .item h3")).hasText("Short");
        assertThat(page.locator("mark")).hasCount(0);
    }

    @Test
    void anExcerptShowsTheEvidenceFarInTheBody() {
        String body = "word ".repeat(2_000) + "earthquake near 🌋🌋🌋 " + "word ".repeat(2_000);
        NewsItem item = SampleNews.item("far", "en", "Long read").body(body).build();
        api.alerts.add(SampleNews.alert(
                "far", "Quakes", Severity.INFO, "earthquake", SampleNews.inTestland(item), "earthquake"));
        Page page = open("#/alerts");
        assertThat(page.locator(".alert .excerpt mark")).hasText("earthquake");
        assertThat(page.locator(".alert .excerpt").textContent())
                .hasSizeLessThan(300)
                .startsWith("…")
                .endsWith("…");
    }

    @Test
    void markingNeverChangesTheText() {
        Page page = open("#/wire");
        Object wrong = page.evaluate("""
                async () => {
                  const { marked, piecesIn, excerpt } = await import("/marks.js");
                  let seed = 7;
                  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
                  const textOf = (nodes) => nodes.map((part) => part.textContent ?? part).join("");
                  for (let round = 0; round < 3000; round++) {
                    const text = Array.from({ length: random(900) }, () => ["a", " ", "é", "🌍", "ع", "<"][random(6)]).join("");
                    const pieces = Array.from({ length: random(9) }, () => {
                      const start = random(text.length + 2);
                      const end = start + random(40);
                      return { field: "title", start, end, text: text.slice(start, end), kind: "rule", note: "n" };
                    });
                    const sorted = piecesIn(pieces, "title", text);
                    const cut = textOf(excerpt(text, sorted)).replaceAll("…", "");
                    if (textOf(marked(text, sorted)) !== text || !text.includes(cut) || cut.length > 700) {
                      return { round, text, pieces };
                    }
                  }
                  return null;
                }
                """);
        assertThat(wrong).isNull();
    }
}
