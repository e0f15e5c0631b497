package io.wirewatch.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The alerts of one rule beside those of another over the same time: those that only the draft opens, those that only the other one opens, and how many
 * both do. Alerts are the same when they have the same id, which follows from the rule's id and from what they are about; so both rules have to be tried
 * under one id.
 */
public record Comparison(List<BacktestResult.Opened> gained, List<BacktestResult.Opened> lost, int same) {
    public static Comparison of(BacktestResult draft, BacktestResult other) {
        List<BacktestResult.Opened> gained = missingIn(other, draft);
        return new Comparison(gained, missingIn(draft, other), ids(draft).size() - gained.size());
    }

    private static List<BacktestResult.Opened> missingIn(BacktestResult one, BacktestResult other) {
        Set<String> known = ids(one);
        return other.opened().stream().filter(opened -> known.add(opened.id())).toList();
    }

    private static Set<String> ids(BacktestResult result) {
        return result.opened().stream().map(BacktestResult.Opened::id).collect(Collectors.toSet());
    }
}
