package io.wirewatch.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.index.RecordIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BacktestTest {
    private static final Instant END = Retained.START.plusSeconds(100_000);

    @Test
    void countsWhatTheRuleWouldHaveDone() throws Exception {
        BacktestResult result = run(
                Rule.of("r", "flood AND kaunas"),
                Retained.record(10, Retained.item("a", "Flood in Kaunas")),
                Retained.record(20, Retained.item("b", "Flood in Riga")),
                Retained.record(4000, Retained.item("c", "Kaunas fears the flood")));
        assertThat(result.items()).isEqualTo(3);
        assertThat(result.candidates()).isEqualTo(2);
        assertThat(result.matched()).isEqualTo(2);
        assertThat(result.opened())
                .extracting(BacktestResult.Opened::headline)
                .containsExactly("Flood in Kaunas", "Kaunas fears the flood");
        assertThat(result.openedByHour().values()).containsExactly(1, 1);
    }

    @Test
    void looksAtNothingOutsideTheTime() throws Exception {
        Rule rule = Rule.of("r", "flood");
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            index.add(List.of(
                    Retained.record(10, Retained.item("a", "Flood one")),
                    Retained.record(20, Retained.item("b", "Flood two")),
                    Retained.record(30, Retained.item("c", "Flood three"))));
            try (HistoryView view = HistoryView.of(index)) {
                BacktestResult result = Backtest.run(
                        view,
                        BacktestRequest.of(
                                rule, List.of(), Retained.START.plusSeconds(20), Retained.START.plusSeconds(30), 3),
                        Backtest.Watcher.NONE);
                assertThat(result.opened())
                        .extracting(BacktestResult.Opened::headline)
                        .containsExactly("Flood two");
                assertThat(result.items()).isEqualTo(1);
            }
        }
    }

    @Test
    void showsOneTypicalAndOneMarginalExampleOfEachStory() throws Exception {
        BacktestResult result = run(
                Rule.of("r", "flood OR dam OR kaunas"),
                Retained.record(1, Retained.item("a", "A long way to a flood", "s1")),
                Retained.record(2, Retained.item("b", "Flood in Kaunas, dam breaks", "s2")),
                Retained.record(3, Retained.item("c", "Flood in Kaunas, dam breaks again", "s2")));
        assertThat(result.typical())
                .extracting(example -> example.item().item().id())
                .containsExactly("b", "a");
        assertThat(result.marginal())
                .extracting(example -> example.item().item().id())
                .containsExactly("a", "c");
    }

    @Test
    void findsWhatItRefersTo() throws Exception {
        Rule list = Rule.of("@water", "flood OR dam");
        Rule rule = Rule.of("r", "@water AND kaunas");
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            index.add(List.of(Retained.record(1, Retained.item("a", "A dam near Kaunas"))));
            try (HistoryView view = HistoryView.of(index)) {
                assertThat(Backtest.run(view, request(rule, List.of(list)), Backtest.Watcher.NONE)
                                .matched())
                        .isEqualTo(1);
                assertThatThrownBy(() -> Backtest.run(view, request(rule, List.of()), Backtest.Watcher.NONE))
                        .isInstanceOf(InvalidQueryException.class);
            }
        }
    }

    @Test
    void canBeEnded() {
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            index.add(List.of(Retained.record(1, Retained.item("a", "Flood"))));
            try (HistoryView view = HistoryView.of(index)) {
                assertThatThrownBy(() ->
                                Backtest.run(view, request(Rule.of("r", "flood"), List.of()), (done, total) -> false))
                        .isInstanceOf(CancellationException.class);
            }
        }
    }

    @Test
    void comparesWithAnotherRuleUnderTheSameId() throws Exception {
        List<HistoryRecord> records = List.of(
                Retained.record(1, Retained.item("a", "Flood in Riga")),
                Retained.record(2, Retained.item("b", "Storm in Riga")),
                Retained.record(3, Retained.item("c", "Flood and storm")));
        HistoryRecord[] all = records.toArray(HistoryRecord[]::new);
        Comparison comparison = Comparison.of(run(Rule.of("r", "storm"), all), run(Rule.of("r", "flood"), all));
        assertThat(comparison.gained())
                .extracting(BacktestResult.Opened::headline)
                .containsExactly("Storm in Riga");
        assertThat(comparison.lost())
                .extracting(BacktestResult.Opened::headline)
                .containsExactly("Flood in Riga");
        assertThat(comparison.same()).isEqualTo(1);
    }

    private static BacktestRequest request(Rule rule, List<Rule> others) {
        return BacktestRequest.of(rule, others, Retained.START, END, 3);
    }

    private static BacktestResult run(Rule rule, HistoryRecord... records) throws InterruptedException {
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            index.add(List.of(records));
            try (HistoryView view = HistoryView.of(index)) {
                return Backtest.run(view, request(rule, List.of()), Backtest.Watcher.NONE);
            }
        }
    }

    @Test
    void givesTheAlertsThemselves() throws Exception {
        TaggedItem flood = Retained.item("a", "Flood in Riga");
        List<Alert> alerts = new ArrayList<>();
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            index.add(List.of(Retained.record(1, flood)));
            try (HistoryView view = HistoryView.of(index)) {
                Backtest.run(view, request(Rule.of("r", "flood"), List.of()), Backtest.Watcher.NONE, decision -> {
                    if (decision instanceof AlertDecision.Tell tell) {
                        alerts.add(tell.alert());
                    }
                });
            }
        }
        assertThat(alerts.get(0).items()).containsExactly(flood);
        assertThat(alerts.get(0).timing().tagged()).isEqualTo(Retained.START.plusMillis(1007));
    }
}
