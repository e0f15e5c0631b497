package io.wirewatch.core.rule;

import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.AnalyzedText;
import java.util.Optional;

/** A rule with its query and policy parsed. Immutable, and safe to share between threads. */
record CompiledRule(Rule rule, RulePolicy policy, Query query) {
    Optional<RuleMatch> match(AnalyzedText text, TaggedItem tagged) {
        Evaluation evaluation = QueryEvaluator.evaluate(query, text, tagged);
        return evaluation.matched()
                ? Optional.of(new RuleMatch(rule.ref(), evaluation.evidence(), policy))
                : Optional.empty();
    }
}
