package io.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.alert.Trigger;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.TaggedItem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashboardBrowserTest extends InTheBrowser {
    private static final String ENDLESS = "Donaudampfschiff".repeat(60);

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
    void hostileTextIsOnlyText() {
        Page page = open();
        String script = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>";
        NewsItem item = SampleNews.item("hostile", "en\" onclick=\"x", script)
                .url("javascript:window.hacked=1")
                .summary(script + "\u202Edesrever\u0000")
                .build();
        TaggedItem tagged = SampleNews.inTestland(item, Evidence.cut(Field.TITLE, script, 0, 8, script));
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
        page.locator(".item").first().evaluate("card => card.dataset.same = 'yes'");
        events.item(SampleNews.QUAKE);
        events.item(SampleNews.inTestland(
                SampleNews.item("talks", "en", "Talks have ended").build()));
        assertThat(page.locator(".item h3"))
                .hasText(new String[] {SampleNews.QUAKE.item().title(), "Talks have ended"});
        assertThat(page.locator(".item[data-same] details[open]")).hasCount(1);
    }

    @Test
    void theListsAreBounded() {
        Page page = open();
        for (int number = 1; number <= 205; number++) {
            events.item(SampleNews.inTestland(
                    SampleNews.item("n" + number, "en", "Item " + number).build()));
        }
        assertThat(page.locator(".item h3").first()).hasText("Item 205");
        assertThat(page.locator(".item")).hasCount(200);
        assertThat(page.locator("#item-count")).hasText("200");
    }

    @Test
    void aLostConnectionIsSaid() {
        Page page = open();
        assertThat(page.locator("#connection")).hasText("Live");
        stopServer();
        assertThat(page.locator("#connection")).hasText("Reconnecting…");
        forgetLostConnections();
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
                SampleNews.inTestland(SampleNews.item("endless", "de", ENDLESS).build()),
                "Donau"));
        List<Alert> alerts = SampleNews.alerts();
        alerts.forEach(events::alert);
        events.alert(SampleNews.later(
                alerts.get(0),
                2,
                AlertState.CLOSED,
                Trigger.EACH,
                "Nothing more came for 24h.",
                alerts.get(0).items()));
        events.alert(SampleNews.later(
                alerts.get(3),
                2,
                AlertState.UPDATED,
                new Trigger("each", 2, 2, null, null, null),
                "1 more item; now 2 sources.",
                List.of(SampleNews.BRIDGE, SampleNews.TALKS),
                "1 more item",
                "now 2 sources"));
    }
}
