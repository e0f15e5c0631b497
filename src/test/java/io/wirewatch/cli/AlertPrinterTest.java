package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.TryAllMatcher;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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

    private static String print(String title, String body, String query, boolean styled) {
        NewsItem item = NewsItem.builder().title(title).body(body).build();
        TaggedItem tagged = TAGGER.tag(item, new TryAllMatcher(List.of(Rule.of("r", query))))
                .item();
        Alert alert = AlertPolicy.alertOf(tagged.matches().get(0), tagged, FULL_MINUTE, FULL_MINUTE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new AlertPrinter(new Console(new ByteArrayInputStream(new byte[0]), stream, stream, styled)).print(alert);
        return out.toString(StandardCharsets.UTF_8);
    }
}
