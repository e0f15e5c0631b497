package io.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.alert.Trigger;
import io.wirewatch.core.news.TaggedItem;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How alerts grow on the page. */
class AlertsBrowserTest extends InTheBrowser {
    private static final Alert QUAKE = SampleNews.alerts().get(2);
    private static final Alert BRIDGE = SampleNews.alerts().get(3);
    private static final List<TaggedItem> TWO = List.of(
            SampleNews.BRIDGE,
            SampleNews.inTestland(SampleNews.item("bridge-2", "en", "Ferry replaces closed bridge")
                    .build()));
    private static final Trigger OF_TWO = new Trigger("each", 2, 2, null, null, null);

    @Test
    void theRecordsOfAnAlertAreOneCardThatTellsWhatChanged() {
        Page page = open();
        events.alert(BRIDGE);
        events.alert(QUAKE);
        events.alert(SampleNews.later(
                BRIDGE,
                2,
                AlertState.UPDATED,
                OF_TWO,
                "1 more item; now 2 sources.",
                TWO,
                "1 more item",
                "now 2 sources"));
        assertThat(page.locator(".alert")).hasCount(2);
        Locator card = page.locator(".alert").first();
        assertThat(card.locator(".about strong")).hasText("Baltic roads");
        assertThat(card.locator(".state")).hasText("updated");
        assertThat(card.locator(".extent")).hasText("2 items, 2 sources");
        assertThat(card.locator(".changes li")).hasText(new String[] {"1 more item", "now 2 sources"});
        assertThat(card.locator("h3")).hasText(SampleNews.BRIDGE.item().title());
        card.locator(".reports summary").click();
        assertThat(card.locator(".reports li")).containsText("Ferry replaces closed bridge");
        card.locator(".history summary").click();
        assertThat(card.locator(".history li")).containsText("opened");
    }

    @Test
    void aClosedAlertIsGreyAndStaysWhereItIs() {
        Page page = open();
        events.alert(BRIDGE);
        events.alert(QUAKE);
        events.alert(SampleNews.later(
                BRIDGE, 2, AlertState.CLOSED, Trigger.EACH, "Nothing more came for 24h.", BRIDGE.items()));
        Locator card = page.locator(".alert").nth(1);
        assertThat(card).hasClass(Pattern.compile(".*\\bclosed\\b.*"));
        assertThat(card.locator(".changes")).hasText("Nothing more came for 24h.");
        assertThat(page.locator(".alert.closed")).hasCount(1);
    }

    @Test
    void recordsThatComeAgainChangeNothing() {
        Page page = open();
        events.alert(BRIDGE);
        events.alert(SampleNews.later(BRIDGE, 2, AlertState.UPDATED, OF_TWO, null, TWO, "now 2 sources"));
        events.alert(BRIDGE);
        events.alert(QUAKE);
        assertThat(page.locator(".alert")).hasCount(2);
        assertThat(page.locator(".alert").nth(1).locator(".state")).hasText("updated");
        assertThat(page.locator(".alert").nth(1).locator(".history li")).hasCount(1);
    }

    @Test
    void anAlertOfSilenceNeedsNoItem() {
        Page page = open();
        events.alert(SampleNews.later(
                QUAKE,
                1,
                AlertState.OPENED,
                new Trigger("silent", 0, 0, null, null, "PT6H"),
                "Nothing has matched for 6h.",
                List.of()));
        assertThat(page.locator(".alert .changes")).hasText("Nothing has matched for 6h.");
        assertThat(page.locator(".alert h3")).hasCount(0);
    }
}
