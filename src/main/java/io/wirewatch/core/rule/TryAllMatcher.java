package io.wirewatch.core.rule;

import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.AnalyzedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evaluates every rule on every item: slow, plain, and the oracle that faster matchers are held against. */
public final class TryAllMatcher implements RuleMatcher {
    private final List<CompiledRule> rules;

    /**
     * @param rules those that are not enabled match nothing, and are not even parsed
     * @throws InvalidQueryException when the query of a rule can't be parsed
     */
    public TryAllMatcher(Collection<Rule> rules) {
        this.rules = rules.stream()
                .filter(Rule::enabled)
                .map(CompiledRule::of)
                .sorted(Comparator.comparing(compiled -> compiled.rule().id()))
                .toList();
    }

    @Override
    public MatchResult match(AnalyzedText text, TaggedItem tagged) {
        List<RuleMatch> matches = new ArrayList<>();
        Map<String, RuntimeException> failures = new HashMap<>();
        for (CompiledRule rule : rules) {
            try {
                rule.match(text, tagged).ifPresent(matches::add);
            } catch (RuntimeException e) {
                failures.put(rule.rule().id(), e);
            }
        }
        return new MatchResult(matches, failures, rules.size());
    }
}
