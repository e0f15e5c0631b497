package io.wirewatch.history;

import io.wirewatch.core.RuleSurges;
import io.wirewatch.core.alert.AlertSettings;
import io.wirewatch.core.alert.Silences;
import io.wirewatch.core.alert.SurgeDetector;
import io.wirewatch.core.rule.Rule;
import java.time.Instant;
import java.util.List;

/**
 * A rule to be tried on what has passed.
 *
 * @param rule the draft; it counts as saved at the first moment
 * @param others rules and lists that it may refer to, or name under {@code unless}; one of the same id is left aside
 * @param from the first moment
 * @param to the moment after the last
 * @param examples how many of each kind are wanted
 */
public record BacktestRequest(
        Rule rule,
        List<Rule> others,
        Instant from,
        Instant to,
        AlertSettings settings,
        Silences silences,
        SurgeDetector surges,
        int examples) {
    public BacktestRequest {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("there is no time between " + from + " and " + to);
        }
        others = List.copyOf(others);
    }

    /** With the policy as it is by default, and with no silences. */
    public static BacktestRequest of(Rule rule, List<Rule> others, Instant from, Instant to, int examples) {
        return new BacktestRequest(
                rule, others, from, to, AlertSettings.DEFAULT, Silences.NONE, new RuleSurges(), examples);
    }

    /** The same with another rule. */
    BacktestRequest withRule(Rule other) {
        return new BacktestRequest(other, others, from, to, settings, silences, surges, examples);
    }
}
