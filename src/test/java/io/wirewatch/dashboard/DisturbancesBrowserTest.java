package io.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.alert.Trigger;
import io.wirewatch.core.news.Severity;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are in the middle of stays as it is while news come, views are left, and the page is out of sight. */
class DisturbancesBrowserTest extends InTheBrowser {
    /** Long waits are over at once; the clock can be set ahead. Playwright's own clock cannot be had in the Turkish language that the tests run in. */
    private static final String HURRY = """
            () => {
              const { setTimeout, Date: { now } } = window;
              window.ahead = 0;
              Date.now = () => now() + window.ahead;
              window.setTimeout = (act, wait) => setTimeout(act, wait >= 10000 ? 0 : wait);
            }""";

    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

    @BeforeEach
    void fill() {
        FakeNews.fill(api);
    }

    @Test
    void aDraftIsThereAgainUntilItIsDiscarded() {
        Page page = open("#/rules/a-bridge");
        Locator query = page.getByLabel("Query", EXACTLY);
        assertThat(query).hasValue(Pattern.compile("NEAR/9"));
        query.fill("tunnel*");
        query.press("Escape");
        assertThat(page).hasURL(Pattern.compile("#/rules/a-bridge$"));
        page.keyboard().press("Escape");
        assertThat(page).hasURL(Pattern.compile("#/rules$"));
        go(page, "/rules/a-bridge");
        assertThat(query).hasValue("tunnel*");
        assertThat(page.locator(".said")).containsText("What you wrote before is here again");
        page.getByText("Discard it").click();
        assertThat(query).hasValue(Pattern.compile("NEAR/9"));
        go(page, "/wire");
        go(page, "/rules/a-bridge");
        assertThat(query).hasValue(Pattern.compile("NEAR/9"));
        assertThat(page.locator(".said")).hasText("");
    }

    @Test
    void anAlertThatIsBeingSilencedIsNotDrawnAgain() throws Exception {
        Page page = open("#/alerts");
        events.awaitClient();
        Locator card = page.locator(".alert").filter(having("Baltic roads"));
        card.getByText("Silence", new Locator.GetByTextOptions().setExact(true)).click();
        events.alert(FakeNews.grown());
        page.waitForTimeout(1500);
        card.getByText("8 hours").click();
        assertThat(card.locator(".acts")).containsText("Silenced");
        assertThat(card.locator(".changes")).containsText("now 2 sources");
    }

    @Test
    void whatHasTheFocusKeepsItWhenItIsDrawnAgain() {
        Page page = open("#/alerts");
        page.locator("button.severity.high").press("Enter");
        assertThat(page).hasURL(Pattern.compile("severity=high"));
        assertThat(page.locator("button.severity.high")).isFocused();
        go(page, "/wire");
        page.getByText("Largest").press("Enter");
        assertThat(page).hasURL(Pattern.compile("sort=size"));
        assertThat(page.getByText("Largest")).isFocused();
    }

    @Test
    void whatNoLongerBelongsToAListLeavesItAlsoBeforeItIsShown() throws Exception {
        Page page = open("#/alerts?state=opened,updated");
        assertThat(page.locator(".alert")).hasCount(4);
        events.awaitClient();
        events.alert(closed(SampleNews.alerts().get(0)));
        assertThat(page.locator(".alert")).hasCount(3);
        page.keyboard().press("j");
        Alert late = SampleNews.alert("a-late", "Ferries", Severity.LOW, "ferry", SampleNews.FERRY, "フェリー");
        events.alert(late);
        assertThat(page.locator(".paged .fresh").first()).hasText("1 new");
        events.alert(closed(late));
        assertThat(page.locator(".paged .fresh").first()).isHidden();
        assertThat(page.locator(".alert")).hasCount(3);
    }

    @Test
    void underAQueryNewStoriesAreOfferedToWhoReads() throws Exception {
        for (int number = 0; number < 40; number++) {
            api.stories.add(Map.of("story", FakeApi.storyOf("q" + number, SampleNews.QUAKE, 1)));
        }
        Page page = open("#/wire?query=patrol*");
        assertThat(page.locator(".story").nth(40)).isAttached();
        events.awaitClient();
        page.evaluate("window.scrollTo(0, 900)");
        api.stories.add(0, Map.of("story", FakeApi.storyOf("newest", SampleNews.TALKS, 1)));
        events.item(SampleNews.TALKS);
        assertThat(page.locator(".paged .fresh").first()).hasText("1 new");
    }

    @Test
    void aPageThatNobodySeesRestsAndComesBackForWhatItMissed() throws Exception {
        Page page = open("#/alerts");
        assertThat(page.locator(".alert")).hasCount(4);
        events.awaitClient();
        events.alert(FakeNews.grown());
        assertThat(page.locator(".changes").first()).isVisible();
        page.evaluate(HURRY);
        see(page, false);
        Request soon = page.waitForRequest(DisturbancesBrowserTest::isForEvents, () -> see(page, true));
        assertThat(soon.url()).contains("lastEventId=t-0-1");
        see(page, false);
        page.evaluate("window.ahead = 400000");
        api.alerts.remove(0);
        Request late = page.waitForRequest(DisturbancesBrowserTest::isForEvents, () -> see(page, true));
        assertThat(late.url()).doesNotContain("lastEventId");
        assertThat(page.locator(".alert")).hasCount(3);
    }

    @Test
    void aCanceledBacktestIsForgotten() {
        api.answers.put(
                "GET /backtests/b1",
                api.answers.get("POST /backtests").substring(4).replace("waiting", "running"));
        Page page = open("#/rules/a-bridge");
        page.locator(".backtest")
                .getByText("Backtest", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator(".backtest .result").getByText("Cancel").click();
        assertThat(page.locator(".backtest .result")).hasText("Canceled.");
        assertThat(api.asked).anyMatch(asked -> asked.startsWith("DELETE /backtests/b1"));
    }

    @Test
    void whatIsBeingTypedStaysWhenAnotherFilterIsSet() {
        Page page = open("#/wire");
        Locator query = page.locator("input[type=search]");
        query.fill("bridge* OR");
        page.locator("[data-code=LT]").click();
        assertThat(page.locator(".chip.set")).containsText("Lithuania");
        assertThat(query).hasValue("bridge* OR");
        go(page, "/wire?query=flood");
        assertThat(query).hasValue("flood");
    }

    @Test
    void listsAreReadAgainOnceTheyAreComplete() {
        api.answers.put("GET /status", status("building"));
        List<Alert> all = List.copyOf(api.alerts);
        api.alerts.clear();
        Page page = open("#/alerts");
        assertThat(page.locator("#building")).containsText("lists are not complete yet");
        assertThat(page.locator("main .empty")).isVisible();
        api.alerts.addAll(all);
        api.answers.put("GET /status", status("ready"));
        assertThat(page.locator(".alert")).hasCount(4);
        assertThat(page.locator("#building")).isHidden();
    }

    @Test
    void anOpenedStoryThatGrowsStaysUntilMoreIsAskedFor() throws Exception {
        Page page = open("#/wire/" + FakeApi.storyId("story"));
        Locator items = page.locator(".pane .item");
        assertThat(items.first()).isVisible();
        int before = items.count();
        events.awaitClient();
        api.members.add(0, Map.of("tagged", SampleNews.QUAKE, "arrived", java.time.Instant.now()));
        events.story(FakeApi.storyOf("story", SampleNews.BRIDGE, 20));
        page.getByText("It has grown: show").click();
        assertThat(items).hasCount(before + 1);
        assertThat(page.getByText("It has grown: show")).hasCount(0);
    }

    private static Alert closed(Alert alert) {
        return SampleNews.later(
                alert,
                alert.revision() + 1,
                AlertState.CLOSED,
                new Trigger("each", 1, 1, null, null, null),
                "Nothing new for 24 hours.",
                alert.items());
    }

    private static String status(String state) {
        return "{\"version\":\"1\",\"views\":[{\"name\":\"alerts\",\"state\":\"" + state
                + "\",\"read\":1,\"total\":2}]}";
    }

    private static boolean isForEvents(Request request) {
        return request.url().contains("/api/v1/events");
    }

    /** Lets a page be in sight, or not, and gives it the time to take that in. */
    private static void see(Page page, boolean isSeen) {
        page.evaluate(
                "isSeen => {"
                        + "Object.defineProperty(document, 'hidden', { configurable: true, get: () => !isSeen });"
                        + "document.dispatchEvent(new Event('visibilitychange')); }",
                isSeen);
        page.waitForTimeout(100);
    }

    private static void go(Page page, String place) {
        page.evaluate("place => { location.hash = place; }", place);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
