package io.wirewatch.core.rule.index;

/** Whether a query holds for an item, as far as could be told quickly. MAYBE leaves it to {@link io.wirewatch.core.rule.QueryEvaluator}. */
enum Verdict {
    NO,
    MAYBE,
    YES;

    static Verdict of(boolean holds) {
        return holds ? YES : NO;
    }

    Verdict negated() {
        return this == YES ? NO : this == NO ? YES : MAYBE;
    }
}
