package io.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.TaggedItem;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page in a real browser. After each test: no error on the console, and no other host was asked for anything. */
@Timeout(120)
class DashboardBrowserTest {
    private static final String ENDLESS = "Donaudampfschiff".repeat(60);

    private static Chromium chromium;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> foreignRequests = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private TestEvents events;
    private DashboardServer server;

    @BeforeAll
    static void startBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void startServer() {
        events = new TestEvents();
        server = DashboardServer.start(new DashboardSettings("127.0.0.1", 0), events);
    }

    @AfterEach
    void nothingWentWrong() {
        contexts.forEach(BrowserContext::close);
        events.close();
        server.close();
        assertThat(complaints).isEmpty();
        assertThat(foreignRequests).isEmpty();
    }

    @Test
    void theEmptyPageSaysWhatToDo() {
        Page page = open();
        assertThat(page.locator("#no-alerts")).containsText("wirewatch rules put");
        assertThat(page.locator("#no-items")).containsText("wirewatch feeds add");
        assertThat(page.locator("#connection")).hasText("Live");
    }

    @Test
    void itemsAndAlertsShowWithTheirTags() {
        Page page = open();
        events.item(SampleNews.BRIDGE);
        Locator item = page.locator(".item");
        assertThat(item.locator("h3")).hasText(SampleNews.BRIDGE.item().title());
        assertThat(item.locator("h3 a")).hasAttribute("href", "https://news.example/bridge");
        assertThat(item.locator("h3 a")).hasAttribute("rel", "noopener noreferrer");
        assertThat(item.locator(".source")).hasText("The Example Wire");
        assertThat(item.locator(".chip.region.primary")).hasText("Lithuania");
        assertThat(item.locator(".chip.topic")).hasCount(2);
        assertThat(page.locator("#no-items")).isHidden();

        events.alert(SampleNews.alerts().get(3));
        Locator alert = page.locator(".alert");
        assertThat(alert.locator(".severity")).hasText("high");
        assertThat(alert.locator("strong")).hasText("Baltic roads");
        assertThat(page.locator("#alert-count")).hasText("1");
        alert.locator("summary").click();
        assertThat(alert.locator("dl")).containsText("(bridge* OR road*) closed region:LT");
        assertThat(alert.locator("dl")).containsText("Lithuanian");
    }

    @Test
    void whatCameBeforeThePageIsThereNewestFirst() {
        SampleNews.items().forEach(events::item);
        Page page = open();
        assertThat(page.locator(".item")).hasCount(5);
        assertThat(page.locator(".item h3").first())
                .hasText(SampleNews.BRIDGE.item().title());
    }

    @Test
    void marksCutTheEvidenceExactlyAndSayWhy() {
        Page page = open();
        String title = "🌍🌍 Café “Zürich” in İzmir";
        int at = title.indexOf("İzmir");
        events.item(tagged(
                SampleNews.item("cut", "tr", title).build(),
                Evidence.cut(Field.TITLE, title, at, title.length(), "name"),
                Evidence.cut(Field.TITLE, title, 0, 2, "emoji")));
        Locator marks = page.locator(".item h3 mark");
        assertThat(marks).hasText(new String[] {"🌍", "İzmir"});
        assertThat(marks.last()).hasAttribute("title", "region Testland: name");
    }

    @Test
    void evidenceThatOverlapsIsOneMarkWithAllReasons() {
        Page page = open();
        String title = "New York City council";
        events.item(tagged(
                SampleNews.item("overlap", "en", title).build(),
                Evidence.cut(Field.TITLE, title, 0, 8, "state"),
                Evidence.cut(Field.TITLE, title, 0, 13, "city"),
                Evidence.cut(Field.TITLE, title, 9, 21, "body")));
        Locator mark = page.locator(".item h3 mark");
        assertThat(mark).hasText(title);
        assertThat(mark).hasAttribute("title", "region Testland: state\nregion Testland: city\nregion Testland: body");
    }

    @Test
    void evidenceThatTheTextDoesNotHoldIsNotMarked() {
        Page page = open();
        events.item(tagged(
                SampleNews.item("wrong", "en", "Short").build(),
                new Evidence(Field.TITLE, 1, 4, "xyz", "name"),
                new Evidence(Field.TITLE, 900, 903, "far", "name"),
                new Evidence(Field.BODY, 0, 4, "none", "name")));
        assertThat(page.locator(".item h3")).hasText("Short");
        assertThat(page.locator("mark")).hasCount(0);
    }

    @Test
    void anExcerptShowsTheEvidenceFarInTheBody() {
        Page page = open();
        String body = "word ".repeat(2_000) + "earthquake near 🌋🌋🌋 " + "word ".repeat(2_000);
        NewsItem item = SampleNews.item("far", "en", "Long read").body(body).build();
        events.alert(SampleNews.alert("far", "Quakes", Severity.INFO, "earthquake", tagged(item), "earthquake"));
        assertThat(page.locator(".alert .excerpt mark")).hasText("earthquake");
        assertThat(page.locator(".alert .excerpt").textContent())
                .hasSizeLessThan(300)
                .startsWith("…")
                .endsWith("…");
    }

    @Test
    void markingNeverChangesTheText() {
        Page page = open();
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

    @Test
    void hostileTextIsOnlyText() {
        Page page = open();
        String script = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>";
        NewsItem item = SampleNews.item("hostile", "en\" onclick=\"x", script)
                .url("javascript:window.hacked=1")
                .summary(script + "\u202Edesrever\u0000")
                .build();
        TaggedItem tagged = tagged(item, Evidence.cut(Field.TITLE, script, 0, 8, script));
        events.item(tagged);
        events.alert(SampleNews.alert("hostile", script, Severity.HIGH, script, tagged, "window", "hacked"));
        assertThat(page.locator(".item h3")).hasText(script);
        assertThat(page.locator(".alert strong")).hasText(script);
        assertThat(page.locator(".card a")).hasCount(0);
        assertThat(page.locator(".card script, .card img")).hasCount(0);
        assertThat(page.evaluate("window.hacked")).isNull();
        assertThat(page.locator("#items-title")).hasText("Live items");
    }

    @Test
    void anUpdateTakesThePlaceOfItsItemAndARepeatChangesNothing() {
        Page page = open();
        events.item(SampleNews.TALKS);
        events.item(SampleNews.QUAKE);
        page.locator(".item summary").first().click();
        events.item(SampleNews.QUAKE);
        events.item(tagged(SampleNews.item("talks", "en", "Talks have ended").build()));
        assertThat(page.locator(".item h3"))
                .hasText(new String[] {SampleNews.QUAKE.item().title(), "Talks have ended"});
        assertThat(page.locator(".item details[open]")).hasCount(1);
    }

    @Test
    void theListsAreBounded() {
        Page page = open();
        for (int number = 1; number <= 205; number++) {
            events.item(
                    tagged(SampleNews.item("n" + number, "en", "Item " + number).build()));
        }
        assertThat(page.locator(".item h3").first()).hasText("Item 205");
        assertThat(page.locator(".item")).hasCount(200);
        assertThat(page.locator("#item-count")).hasText("200");
    }

    @Test
    void aLostConnectionIsSaid() {
        Page page = open();
        assertThat(page.locator("#connection")).hasText("Live");
        events.close();
        server.close();
        assertThat(page.locator("#connection")).hasText("Reconnecting…");
        // The browser complains of the failed attempts, as it should.
        contexts.forEach(BrowserContext::close);
        complaints.removeIf(complaint -> complaint.contains("net::ERR_"));
    }

    @Test
    void aPhoneNeverScrollsSideways() {
        show();
        Page page = open(new Browser.NewContextOptions().setViewportSize(320, 640));
        assertThat(page.locator(".item")).hasCount(6);
        page.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    @Test
    void pictures() {
        show();
        // Playwright's default is light; its LIGHT loses its dot in the Turkish locale of these tests.
        picture("light", new Browser.NewContextOptions().setViewportSize(1280, 1000));
        picture(
                "dark",
                new Browser.NewContextOptions().setViewportSize(1280, 1000).setColorScheme(ColorScheme.DARK));
        picture("phone", new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    private void picture(String name, Browser.NewContextOptions options) {
        Page page = open(options);
        assertThat(page.locator(".item")).hasCount(6);
        page.locator(".alert summary").first().click();
        byte[] picture = page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(name.equals("phone"))
                .setPath(Path.of("target", "screenshots", "dashboard-" + name + ".png")));
        assertThat(picture).isNotEmpty();
    }

    /** All samples, and words that end nowhere. */
    private void show() {
        events.item(SampleNews.tagged(
                SampleNews.item("endless", "de", ENDLESS).summary(ENDLESS).build(),
                List.of(SampleNews.region("DE", ENDLESS, 0.5, true, "schiff")),
                List.of(SampleNews.topic("medtop:" + ENDLESS, ENDLESS, 0.5, "Donau"))));
        SampleNews.items().forEach(events::item);
        events.alert(SampleNews.alert(
                "endless",
                ENDLESS,
                Severity.INFO,
                ENDLESS,
                tagged(SampleNews.item("endless", "de", ENDLESS).build()),
                "Donau"));
        List<Alert> alerts = SampleNews.alerts();
        alerts.forEach(events::alert);
    }

    private static TaggedItem tagged(NewsItem item, Evidence... evidence) {
        List<RegionTag> regions =
                List.of(new RegionTag("XX", "Testland", RegionKind.COUNTRY, List.of(), 1, true, List.of(evidence)));
        return new TaggedItem(item, item.language(), regions, List.of(), List.of(), null, List.of());
    }

    private Page open() {
        return open(new Browser.NewContextOptions());
    }

    private Page open(Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log") && !message.type().equals("info")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!URI.create(request.url()).getHost().equals("127.0.0.1")) {
                foreignRequests.add(request.url());
            }
        });
        page.navigate(server.address().toString());
        return page;
    }
}
