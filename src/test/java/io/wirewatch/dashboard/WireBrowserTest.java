package io.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The wire: stories, the opened one, the map, filters in the address bar. */
class WireBrowserTest extends InTheBrowser {
    @Test
    void theEmptyWireSaysWhatToDo() {
        Page page = open("");
        assertThat(page.locator(".empty")).containsText("wirewatch demo");
        assertThat(page.locator("#connection")).hasText("Live");
    }

    @Test
    void aStoryOpensWithItsEvidenceMarkedAndTheBackButtonCloses() {
        api.story(SampleNews.BRIDGE);
        Page page = open("#/wire");
        page.locator(".story a.open").click();
        Locator item = page.locator(".pane .item");
        assertThat(item.locator("h3 a")).hasAttribute("href", "https://news.example/bridge");
        assertThat(item.locator("h3 a")).hasAttribute("rel", "noopener noreferrer");
        assertThat(item.locator(".text mark").first()).hasText("Kaunas");
        assertThat(item.locator("mark.region").first()).hasAttribute("title", "region Lithuania: name");
        page.goBack();
        assertThat(page.locator(".pane .item")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("#/wire$"));
    }

    @Test
    void aLinkReproducesFiltersAndAClickTakesOneOut() {
        api.story(SampleNews.BRIDGE);
        Page page = open("#/wire?region=LT&query=bridge*");
        assertThat(page.locator("input[type=search]")).hasValue("bridge*");
        assertThat(page.locator(".chip.set")).containsText("Lithuania");
        assertThat(page.locator(".story")).hasCount(1);
        assertThat(api.asked).anyMatch(asked -> asked.contains("/stories?region=LT&query=bridge*&limit=50"));
        page.locator(".chip.set").click();
        assertThat(page).hasURL(Pattern.compile("#/wire\\?query=bridge\\*$"));
    }

    @Test
    void aClickOnTheMapFilters() {
        api.story(SampleNews.BRIDGE);
        Page page = open("#/wire");
        page.locator("[data-code=LT]").click();
        assertThat(page).hasURL(Pattern.compile("region=LT"));
        assertThat(page.locator("[data-code=LT]")).hasClass(Pattern.compile("chosen"));
    }

    @Test
    void newStoriesComeOnTopAtTheTopAndAreOfferedElsewhere() {
        for (int number = 0; number < 40; number++) {
            api.stories.add(Map.of("story", FakeApi.storyOf("s" + number, SampleNews.QUAKE, 1)));
        }
        Page page = open("#/wire");
        assertThat(page.locator(".story")).hasCount(40);
        events.story(FakeApi.storyOf("new", SampleNews.BRIDGE, 2));
        assertThat(page.locator(".story").first()).containsText("Nemunas");
        page.evaluate("window.scrollTo(0, 900)");
        events.story(FakeApi.storyOf("newer", SampleNews.TALKS, 2));
        assertThat(page.locator(".paged .fresh").first()).hasText("1 new");
        assertThat(page.locator(".story").first()).containsText("Nemunas");
        page.locator(".paged .fresh").first().click();
        assertThat(page.locator(".story").first()).containsText("Kenya");
    }

    @Test
    void theDocumentIsBoundedAfterFiveThousandEvents() throws Exception {
        Page page = open("#/wire");
        events.awaitClient();
        for (int number = 1; number <= 5_000; number++) {
            events.story(FakeApi.storyOf(
                    "s" + number,
                    SampleNews.inTestland(SampleNews.item("n" + number, "en", "Story " + number)
                            .build()),
                    1));
        }
        assertThat(page.locator(".story h3").first()).hasText("Story 5000");
        assertThat(page.locator(".story")).hasCount(300);
        assertThat((Integer) page.evaluate("document.querySelectorAll('*').length"))
                .isLessThan(6_000);
    }

    @Test
    void readingOnKeepsTheDocumentBounded() {
        for (int number = 0; number < 600; number++) {
            api.stories.add(Map.of("story", FakeApi.storyOf("s" + number, SampleNews.QUAKE, 1)));
        }
        Page page = open("#/wire");
        assertThat(page.locator(".story")).hasCount(50);
        while (page.locator(".foot button").count() > 0) {
            page.evaluate("document.querySelector('.foot button')?.click()");
            assertThat(page.locator(".foot .working")).hasCount(0);
        }
        assertThat(page.locator(".story")).hasCount(300);
        assertThat(page.locator("[data-story='" + FakeApi.storyId("s599") + "']"))
                .hasCount(1);
        page.locator(".fresh:not([hidden])").click();
        assertThat(page.locator("[data-story='" + FakeApi.storyId("s0") + "']")).hasCount(1);
    }

    @Test
    void hostileTextIsOnlyText() {
        String script = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>";
        NewsItem item = SampleNews.item("hostile", "en\" onclick=\"x", script)
                .url("javascript:window.hacked=1")
                .summary(script + "\u202Edesrever\u0000")
                .body(script)
                .build();
        api.story(SampleNews.inTestland(item, Evidence.cut(Field.TITLE, script, 0, 8, script)));
        Page page = open("#/wire/%3Cimg%20src=x%3E?region=%3Cscript%3E&query=%3Cimg%20src=x%20onerror=alert(1)%3E");
        assertThat(page.locator(".pane .item h3")).hasText(script);
        assertThat(page.locator("main script, main img, main a[href^=javascript]"))
                .hasCount(0);
        assertThat(page.evaluate("window.hacked")).isNull();
    }

    @Test
    void aWrongQueryIsSaidWhereItStands() {
        api.answers.put(
                "GET /stories",
                "400 "
                        + FakeApi.problem(
                                400,
                                "invalid-parameter",
                                "The query cannot be read.",
                                Map.of(
                                        "parameter", "query",
                                        "message", "a group ends nowhere",
                                        "hint", "add a parenthesis")));
        Page page = open("#/wire?query=(storm");
        assertThat(page.locator(".foot .trouble")).containsText("A group ends nowhere. Add a parenthesis.");
        forgetRefusals();
    }

    @Test
    void theKeyboardIsEnough() {
        api.stories.addAll(List.of(
                Map.of("story", FakeApi.storyOf("story", SampleNews.BRIDGE, 1), "lead", SampleNews.BRIDGE),
                Map.of("story", FakeApi.storyOf("other", SampleNews.QUAKE, 1))));
        api.members.add(Map.of("tagged", SampleNews.BRIDGE, "arrived", java.time.Instant.now()));
        Page page = open("#/wire");
        assertThat(page.locator(".story")).hasCount(2);
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator(".story").nth(1)).isFocused();
        page.keyboard().press("k");
        page.keyboard().press("o");
        assertThat(page.locator(".pane .item")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator(".pane .item")).hasCount(0);
        page.keyboard().press("/");
        page.keyboard().type("flood?");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("query=flood"));
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        assertThat(page.locator("dialog")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).isHidden();
        page.keyboard().press("2");
        assertThat(page.locator("h2.title")).hasText("Alerts");
    }

    @Test
    void aLostConnectionIsSaid() {
        Page page = open("#/wire");
        assertThat(page.locator("#connection")).hasText("Live");
        stopServer();
        assertThat(page.locator("#connection")).hasText("Reconnecting…");
        forgetLostConnections();
    }
}
