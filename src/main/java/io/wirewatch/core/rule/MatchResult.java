package io.wirewatch.core.rule;

import io.wirewatch.core.news.RuleMatch;
import java.util.List;
import java.util.Map;

/**
 * What came of matching one item.
 *
 * @param matches by rule id
 * @param failures rule id → why its evaluation failed; the other rules were still tried
 */
public record MatchResult(List<RuleMatch> matches, Map<String, RuntimeException> failures) {
    public static final MatchResult NONE = new MatchResult(List.of(), Map.of());

    public MatchResult {
        matches = List.copyOf(matches);
        failures = Map.copyOf(failures);
    }
}
