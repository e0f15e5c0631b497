package io.wirewatch.core.news;

import java.util.List;

/**
 * The fact that a rule matched an item.
 *
 * @param evidence for each clause that held, where; in the order of the clauses, then of the text. Clauses on what stands
 *     outside the text ({@code source:}, {@code lang:}) leave none.
 */
public record RuleMatch(RuleRef rule, List<ClauseEvidence> evidence) {
    public RuleMatch {
        if (rule == null) {
            throw new IllegalArgumentException("rule is missing");
        }
        evidence = Checks.copy(evidence);
    }
}
