package io.wirewatch.history;

import io.wirewatch.core.alert.AlertDecision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a rule would have done.
 *
 * @param items versions of items that arrived in the time, withdrawals among them
 * @param candidates of these, how many the rule had to be tried on
 * @param matched how many it matched
 * @param failed on how many it could not be tried
 * @param held how often something was held back, by reason
 * @param opened the alerts that were opened, in order
 * @param openedByHour the beginning of an hour → how many of them were opened in it; hours without any are missing
 * @param typical the matches with most to say for them, the first one above all
 * @param marginal those with least
 */
public record BacktestResult(
        Instant from,
        Instant to,
        long items,
        int candidates,
        int matched,
        int failed,
        int updated,
        int closed,
        Map<AlertDecision.Reason, Integer> held,
        List<Opened> opened,
        SortedMap<Instant, Integer> openedByHour,
        List<Example> typical,
        List<Example> marginal) {

    /**
     * An alert that was opened.
     *
     * @param headline of its first item; the rule's name when it has none
     */
    public record Opened(String id, Instant decided, String headline) {}
}
