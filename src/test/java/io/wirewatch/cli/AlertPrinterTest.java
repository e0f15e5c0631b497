package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertDecision.Reason;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.alert.Change;
import io.wirewatch.core.alert.Trigger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.TryAllMatcher;
import io.wirewatch.wire.HeldAlert;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertPrinterTest {
    private static final Instant FULL_MINUTE = Instant.parse("2026-02-03T10:15:00Z");
    private static final ItemTagger TAGGER = Taggers.standard();

    @Test
    void matchedWordsAreBoldAndSecondsAreShownAtFullMinutesToo() {
        String shown = print("Ferry strike in Estonia", "Crews left the ferry at dawn.", "ferr* AND region:EE", true);
        assertThat(shown)
                .contains("\u001b[1mFerry\u001b[0m strike in \u001b[1mEstonia\u001b[0m")
                .contains("left the \u001b[1mferry\u001b[0m at dawn.")
                .containsPattern("(?m)^\\d\\d:\\d\\d:00  ");
    }

    @Test
    void nothingFromOutsideMovesTheCursorOrTurnsTheDirection() {
        String shown = print("Ferry \u202eevil \u009b31m", "ferry \u2066 x", "ferry", false);
        assertThat(shown).doesNotContain("\u001b", "\u009b", "\u202e", "\u2066").contains("Ferry");
    }

    @Test
    void aLongBodyIsCutAroundTheFirstMatchBetweenWords() {
        String body = "word ".repeat(60) + "ferry " + "after ".repeat(60);
        String shown = print("No title word", body, "ferry", false);
        assertThat(shown).contains("… word", "ferry after", " …").doesNotContain("wor …", "aft …");
    }

    @Test
    void aLaterRecordSaysWhatHasChanged() {
        Alert opened = alert("Ferry strike in Estonia", "Crews left the ferry at dawn.", "ferr*");
        Trigger ofThree = new Trigger("count", 3, 2, null, null, "PT1H");
        String shown = print(
                later(opened, AlertState.UPDATED, ofThree, "2 more items; now 2 sources.", opened.items(), 12), false);
        assertThat(shown.lines().toList().get(0)).endsWith("r  updated  3 items, 2 sources");
        assertThat(shown)
                .contains("Ferry strike in Estonia", "→ change 1\n", "→ change 10\n", "→ and 2 more")
                .doesNotContain("change 11", "at dawn", "2 more items;");
    }

    @Test
    void aClosedAlertSaysWhy() {
        Alert opened = alert("Ferry strike in Estonia", "Crews left the ferry at dawn.", "ferr*");
        assertThat(print(
                        later(opened, AlertState.CLOSED, Trigger.EACH, "Its items were withdrawn.", opened.items(), 0),
                        false))
                .contains("r  closed\n", "Ferry strike in Estonia", "Its items were withdrawn.");
    }

    @Test
    void silenceAndDigestsAreToldWithoutAnItem() {
        Alert opened = alert("Ferry strike in Estonia", "Crews left.", "ferr*");
        Trigger silent = new Trigger("silent", 0, 0, null, null, "PT6H");
        assertThat(print(later(opened, AlertState.OPENED, silent, "Nothing has matched for 6h.", List.of(), 0), false))
                .contains("Nothing has matched for 6h.")
                .doesNotContain("Ferry", "item");
        Trigger digest = new Trigger("digest", 2, 1, null, null, null);
        assertThat(print(
                        later(
                                opened,
                                AlertState.OPENED,
                                digest,
                                "2 alerts held back in quiet hours.",
                                opened.items(),
                                2),
                        false))
                .contains("2 alerts held back", "→ change 1", "→ change 2")
                .doesNotContain("Ferry", "2 items");
    }

    @Test
    void whatIsHeldBackSaysByWhat() {
        Alert opened = alert("Ferry strike in Estonia", "Crews left.", "ferr*");
        HeldAlert held = new HeldAlert(opened, Reason.SILENCED, "3f2a9c41", FULL_MINUTE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AlertPrinter(console(out, false)).print(held);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Ferry strike", "held back: silenced by 3f2a9c41 until 2026-02-03T10:15:00Z");
    }

    private static Alert later(
            Alert alert, AlertState state, Trigger trigger, String reason, List<TaggedItem> items, int changes) {
        List<Change> made = IntStream.rangeClosed(1, changes)
                .mapToObj(number ->
                        new Change(Change.Kind.SOURCES, "change " + number, null, null, null, null, null, null))
                .toList();
        return new Alert(
                alert.id(),
                alert.rule(),
                trigger,
                null,
                items,
                alert.evidence(),
                alert.timing(),
                state,
                2,
                null,
                null,
                made,
                reason);
    }

    private static String print(String title, String body, String query, boolean styled) {
        return print(alert(title, body, query), styled);
    }

    private static Alert alert(String title, String body, String query) {
        NewsItem item = NewsItem.builder().title(title).body(body).build();
        TaggedItem tagged = TAGGER.tag(item, new TryAllMatcher(List.of(Rule.of("r", query))))
                .item();
        return AlertPolicy.alertOf(tagged.matches().get(0), tagged, FULL_MINUTE, FULL_MINUTE);
    }

    private static String print(Alert alert, boolean styled) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AlertPrinter(console(out, styled)).print(alert);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Console console(ByteArrayOutputStream out, boolean styled) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Console(new ByteArrayInputStream(new byte[0]), stream, stream, styled);
    }
}
