package io.wirewatch.history;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.core.news.RuleMatch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what a rule would have done. Not to be shared between threads. */
final class BacktestTally {
    private final String rule;
    private final Examples typical;
    private final Examples marginal;
    private final Map<AlertDecision.Reason, Integer> held = new EnumMap<>(AlertDecision.Reason.class);
    private final List<BacktestResult.Opened> opened = new ArrayList<>();
    private final SortedMap<Instant, Integer> openedByHour = new TreeMap<>();
    private int matched;
    private int failed;
    private int updated;
    private int closed;

    BacktestTally(String rule, int examples) {
        this.rule = rule;
        this.typical = new Examples(RankedExample.BY_STRENGTH.reversed(), examples);
        this.marginal = new Examples(RankedExample.BY_STRENGTH, examples);
    }

    void take(Judged judged) {
        failed += judged.failed() ? 1 : 0;
        RuleMatch match = DraftMatcher.of(rule, judged.matches());
        if (match != null) {
            matched++;
            RankedExample example = RankedExample.of(
                    new Example(judged.item().item(), judged.item().arrived(), match.evidence()));
            typical.offer(example);
            marginal.offer(example);
        }
    }

    void take(AlertDecision decision) {
        if (decision instanceof AlertDecision.Hold hold) {
            held.merge(hold.reason(), 1, Integer::sum);
        } else if (decision instanceof AlertDecision.Tell tell) {
            take(tell.alert());
        }
    }

    private void take(Alert alert) {
        switch (alert.state()) {
            case OPENED -> open(alert);
            case UPDATED -> updated++;
            case CLOSED -> closed++;
        }
    }

    private void open(Alert alert) {
        Instant decided = alert.timing().decided();
        String headline = alert.items().isEmpty()
                ? alert.rule().name()
                : alert.items().get(0).item().headline();
        opened.add(new BacktestResult.Opened(alert.id(), decided, headline));
        openedByHour.merge(decided.truncatedTo(ChronoUnit.HOURS), 1, Integer::sum);
    }

    BacktestResult result(BacktestRequest request, long items, int candidates) {
        return new BacktestResult(
                request.from(),
                request.to(),
                items,
                candidates,
                matched,
                failed,
                updated,
                closed,
                held,
                opened,
                openedByHour,
                typical.kept(),
                marginal.kept());
    }
}
