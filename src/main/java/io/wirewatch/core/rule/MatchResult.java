package io.wirewatch.core.rule;

import io.wirewatch.core.news.RuleMatch;
import java.util.List;
import java.util.Map;

/**
 * What came of matching one item.
 *
 * @param matches by rule id
 * @param failures rule id → why its evaluation failed; the other rules were still tried
 * @param tried how many rules were looked at to find these
 */
public record MatchResult(List<RuleMatch> matches, Map<String, RuntimeException> failures, int tried) {
    public static final MatchResult NONE = new MatchResult(List.of(), Map.of(), 0);

    public MatchResult {
        matches = List.copyOf(matches);
        failures = Map.copyOf(failures);
    }
}
