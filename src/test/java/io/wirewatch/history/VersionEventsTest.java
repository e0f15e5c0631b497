package io.wirewatch.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.alert.RuleEvent;
import io.wirewatch.core.alert.RuleEvent.Unmatched.Cause;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.index.RecordIndex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of each event: what happened to which rule. */
class VersionEventsTest {
    private static final TaggedItem FLOOD = Retained.item("a", "Flood in Riga");
    private static final Rule DRAFT = Rule.of("r", "flood OR storm");

    @Test
    void anItemThatStillMatchesIsAnUpdate() {
        assertThat(events(
                        DRAFT,
                        Retained.record(1, FLOOD),
                        Retained.record(2, Retained.changed(FLOOD, "Flood in Kaunas"))))
                .containsExactly("r matched", "r matched again");
    }

    @Test
    void anItemThatMatchesOnlyNowIsNone() {
        assertThat(events(
                        DRAFT,
                        Retained.record(1, Retained.item("a", "Rain")),
                        Retained.record(2, Retained.changed(FLOOD, "Flood"))))
                .containsExactly("r matched");
    }

    @Test
    void anItemThatMatchesNoMoreIsToldWithItsHeadline() {
        assertThat(events(DRAFT, Retained.record(1, FLOOD), Retained.record(2, Retained.changed(FLOOD, "Rain"))))
                .containsExactly("r matched", "r UPDATED Rain, story of a");
    }

    @Test
    void aWithdrawalEndsWhatHeld() {
        assertThat(events(
                        DRAFT,
                        Retained.record(1, FLOOD),
                        Retained.withdrawal(2, "a"),
                        Retained.withdrawal(3, "b"),
                        Retained.withdrawal(4, "a")))
                .containsExactly("r matched", "r WITHDRAWN null, story of a");
    }

    @Test
    void narrowerRulesComeFirst() {
        Rule narrow = Rule.of("x", "riga");
        Rule broad = new Rule(
                "a", null, "flood", null, null, null, null, null, List.of("x", "none"), null, null, null, null, null);
        assertThat(events(
                        List.of(narrow),
                        broad,
                        Retained.record(1, FLOOD),
                        Retained.record(2, Retained.changed(FLOOD, "Flood in Kaunas")),
                        Retained.record(3, Retained.changed(FLOOD, "Riga is dry"))))
                .containsExactly(
                        "x matched",
                        "a matched",
                        "x UPDATED Flood in Kaunas, story of a",
                        "a matched again",
                        "x matched",
                        "a UPDATED Riga is dry, story of a");
    }

    private static List<String> events(Rule draft, HistoryRecord... records) {
        return events(List.of(), draft, records);
    }

    private static List<String> events(List<Rule> others, Rule draft, HistoryRecord... records) {
        DraftMatcher matcher = new DraftMatcher(draft, others);
        List<String> told = new ArrayList<>();
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            index.add(List.of(records));
            try (HistoryView view = HistoryView.of(index)) {
                VersionReader reader = view.reader();
                VersionEvents events = new VersionEvents(
                        draft.id(), matcher, version -> reader.item(version).item());
                List<Version> versions =
                        view.versions(matcher.queries(), Retained.START, Retained.START.plusSeconds(1000));
                Backtest.judge(versions, reader, matcher)
                        .forEach(judged -> events.of(judged).forEach(event -> told.add(text(event))));
            }
        }
        return told;
    }

    private static String text(RuleEvent event) {
        if (event instanceof RuleEvent.Matched matched) {
            return matched.rule() + (matched.update() ? " matched again" : " matched");
        }
        RuleEvent.Unmatched unmatched = (RuleEvent.Unmatched) event;
        Cause cause = unmatched.cause();
        return unmatched.rule() + " " + cause + " " + unmatched.headline() + ", " + unmatched.story();
    }
}
