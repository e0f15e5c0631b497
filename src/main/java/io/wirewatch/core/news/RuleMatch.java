package io.wirewatch.core.news;

import java.util.List;

/**
 * The fact that a rule matched an item.
 *
 * @param evidence for each clause that held, where; in the order of the clauses, then of the text. Clauses on what stands
 *     outside the text ({@code source:}, {@code lang:}) leave none.
 * @param policy what the rule said about alerts at that moment; not written in JSON
 */
public record RuleMatch(RuleRef rule, List<ClauseEvidence> evidence, RulePolicy policy) {
    public RuleMatch {
        if (rule == null) {
            throw new IllegalArgumentException("rule is missing");
        }
        evidence = Checks.copy(evidence);
        policy = policy == null ? RulePolicy.DEFAULT : policy;
    }

    /** A match of a rule that says nothing about alerts. */
    public RuleMatch(RuleRef rule, List<ClauseEvidence> evidence) {
        this(rule, evidence, RulePolicy.DEFAULT);
    }
}
