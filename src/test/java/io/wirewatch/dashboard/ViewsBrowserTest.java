package io.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All views with news in them: what can be done there, that nobody is kept out, and how they look. */
class ViewsBrowserTest extends InTheBrowser {
    private static final String UNSOUND =
            "{\"errors\":[{\"field\":\"query\",\"message\":\"A parenthesis is open.\",\"hint\":\"Close it.\",\"start\":0,\"end\":1}],\"lints\":[]}";
    /** Addresses of views, and what is being read there when each is left. */
    private static final List<List<String>> LEFT_EARLY = List.of(
            List.of("/wire", "/map.json"),
            List.of("/wire/" + FakeApi.storyId("story"), FakeApi.storyId("story")),
            List.of("/alerts", "/alerts"),
            List.of("/trends", "/trends/latest"),
            List.of("/feeds", "/feeds"),
            List.of("/silences", "/silences"),
            List.of("/dead-letters", "/dead-letters"),
            List.of("/rules/ports", "/rules/ports"),
            List.of("/rules", "/rules"));

    private static final String SOUND = "{\"errors\":[],\"lints\":[]}";

    @BeforeEach
    void fill() {
        FakeNews.fill(api);
    }

    @Test
    void anAlertIsSilencedWithTwoClicks() {
        Page page = open("#/alerts");
        Locator card = page.locator(".alert").first();
        card.getByText("Silence", new Locator.GetByTextOptions().setExact(true)).click();
        card.getByText("8 hours").click();
        assertThat(card.locator(".acts")).containsText("Silenced");
        assertThat(api.asked).anyMatch(asked -> asked.startsWith("POST /silences") && asked.contains("rule=a-"));
    }

    @Test
    void anAlertThatGrowsIsRedrawnAndItsHistoryIsRead() throws Exception {
        Page page = open("#/alerts");
        assertThat(page.locator(".alert")).hasCount(4);
        events.awaitClient();
        events.alert(FakeNews.grown());
        assertThat(page.locator(".alert")).hasCount(4);
        Locator card = page.locator(".alert").first();
        assertThat(card.locator(".changes li")).hasText(new String[] {"1 more item", "now 2 sources"});
        card.locator(".history summary").click();
        assertThat(card.locator(".history")).containsText("throttled");
    }

    @Test
    void whatWasHeldBackSaysWhy() {
        Page page = open("#/alerts?held=yes");
        assertThat(page.locator(".card.held .state")).containsText("Held back: throttled");
    }

    @Test
    void severitiesAreChosenInTheAddressBar() {
        Page page = open("#/alerts");
        page.locator("button.severity.critical").click();
        assertThat(page).hasURL(Pattern.compile("severity=critical"));
        assertThat(page.locator("button.severity.critical")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void trendsMarkSurgesAndShowWhatWasExpected() {
        Page page = open("#/trends");
        assertThat(page.locator(".chart").first().locator("path.surge")).hasCount(1);
        assertThat(page.locator(".chart").first().locator("path.expected")).hasCount(1);
        assertThat(page.locator(".chart").first().locator("rect")).hasCount(24);
    }

    @Test
    void aFeedIsPausedUnderTheConditionThatNobodyElseChangedIt() {
        Page page = open("#/feeds");
        assertThat(page.locator(".sums")).containsText("1 failing");
        page.locator(".feed").first().getByText("Pause").click();
        assertThat(page.locator(".said .working, .working")).hasCount(0);
        assertThat(api.asked)
                .anyMatch(asked -> asked.startsWith("PUT /feeds/harbor") && asked.contains("\"enabled\":false"));
    }

    @Test
    void aWrongRuleIsUnderlinedAndMendedBacktestedAndSaved() {
        api.answers.put("POST /rules/check", UNSOUND);
        Page page = open("#/rules/new");
        page.getByLabel("Id").fill("ports");
        page.getByLabel("Query", new Page.GetByLabelOptions().setExact(true)).fill("(port* OR \"sea lane\" region:LT");
        assertThat(page.locator(".findings .error")).containsText("A parenthesis is open. Close it.");
        assertThat(page.locator(".behind .wrong")).hasText("(");
        assertThat(page.locator(".behind .q-operator")).hasText("OR");
        api.answers.put("POST /rules/check", SOUND);
        page.getByLabel("Query", new Page.GetByLabelOptions().setExact(true)).fill("(port* OR \"sea lane\") region:LT");
        assertThat(page.locator(".findings .fine")).isVisible();
        page.getByText("Find items").click();
        page.locator(".choices-list button").first().click();
        assertThat(page.locator(".trial .missed")).containsText("port*");
        page.locator(".backtest button").first().click();
        assertThat(page.locator(".backtest .sums")).containsText("3 alerts");
        assertThat(page.locator(".backtest svg rect")).hasCount(7);
        page.locator("button.main").click();
        assertThat(page).hasURL(Pattern.compile("#/rules/ports$"));
        assertThat(api.asked).anyMatch(asked -> asked.startsWith("PUT /rules/ports") && asked.contains("sea lane"));
    }

    @Test
    void anOldVersionIsComparedAndTakenBack() {
        Page page = open("#/rules/a-bridge");
        page.locator(".version summary").last().click();
        assertThat(page.locator(".version ins", new Page.LocatorOptions().setHasText("closed")))
                .isVisible();
        page.getByText("Take this version back").click();
        assertThat(page.getByLabel("Query", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("bridge* region:LT");
    }

    @Test
    void whoSavesSecondIsToldSo() {
        api.answers.put("PUT /rules/a-bridge", "412 " + FakeApi.problem(412, "stale", "Changed."));
        Page page = open("#/rules/a-bridge");
        assertThat(page.getByLabel("Name").first()).hasValue("Baltic roads");
        page.locator("button.main").click();
        assertThat(page.locator(".said")).containsText("Somebody else has saved this rule meanwhile.");
        forgetRefusals();
    }

    @Test
    void aDeadLetterIsRetried() {
        Page page = open("#/dead-letters");
        page.getByText("Try again").click();
        assertThat(page.locator(".letter .done")).containsText("Written to news.items again");
    }

    @Test
    void hostileNamesAreOnlyText() {
        FakeNews.hostile(api);
        for (String view : List.of("alerts", "feeds", "rules", "silences", "dead-letters", "trends")) {
            Page page = open("#/" + view);
            assertThat(page.locator("main")).containsText("<img src=x onerror=window.hacked=1>");
            assertThat(page.locator("main img, main script, main a[href^=javascript]"))
                    .hasCount(0);
            assertThat(page.evaluate("window.hacked")).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wire, #/wire",
        "story, #/wire/story",
        "alerts, #/alerts",
        "held, #/alerts?held=yes",
        "trends, #/trends",
        "rules, #/rules",
        "rule, #/rules/a-bridge",
        "feeds, #/feeds",
        "silences, #/silences",
        "dead-letters, #/dead-letters"
    })
    void nobodyIsKeptOutAndNothingScrollsSideways(String name, String place) {
        Page light = open(place, new Browser.NewContextOptions().setViewportSize(1280, 900));
        look(light, name + "-light");
        assertThat(Visits.barriers(light)).isEqualTo(List.of());
        Page dark = open(
                place,
                new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
        look(dark, name + "-dark");
        assertThat(Visits.barriers(dark)).isEqualTo(List.of());
        Page phone = open(place, new Browser.NewContextOptions().setViewportSize(360, 740));
        look(phone, name + "-phone");
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    private static void look(Page page, String name) {
        assertThat(page.locator("main .working")).hasCount(0);
        assertThat(page.locator("main li").first()).isAttached();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Test
    void aViewIsLeftWhileItsAnswersAreStillComing() {
        Page page = open("#/trends");
        assertThat(page.locator(".chart").first()).isVisible();
        throttle(page, 2000);
        for (List<String> left : LEFT_EARLY) {
            page.waitForResponse(
                    response -> URI.create(response.url()).getPath().endsWith(left.get(1)),
                    () -> go(page, left.get(0)));
        }
        go(page, "/rules/new");
        throttle(page, -1);
        assertThat(page.locator("form.editor")).isVisible();
        page.waitForTimeout(500);
        assertThat(page.locator("form.editor")).isVisible();
    }

    private static void go(Page page, String place) {
        page.evaluate("place => { location.hash = place; }", place);
    }

    /** Lets answers through at so many bytes a second; at -1 as fast as they come. */
    private static void throttle(Page page, int bytes) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", bytes);
        conditions.addProperty("uploadThroughput", -1);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", conditions);
    }
}
