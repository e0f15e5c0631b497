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
import java.util.TreeMap;

/** Evaluates every rule on every item: slow, plain, and the oracle that faster matchers are held against. */
public final class TryAllMatcher implements RuleMatcher {
    private final List<CompiledRule> rules;

    /**
     * @param rules and the lists that they refer to. Those that are not enabled match nothing and need not be sound, but can be referred to
     * @throws InvalidQueryException when queries cannot be parsed: the first of them, with the ids of the others
     */
    public TryAllMatcher(Collection<Rule> rules) {
        this(new RuleSet(rules), true);
    }

    private TryAllMatcher(RuleSet set, boolean whole) {
        Map<String, InvalidQueryException> refused = new TreeMap<>();
        this.rules = new ArrayList<>();
        for (Rule rule : set.rules()) {
            if (rule.enabled() && !rule.isList()) {
                try {
                    rules.add(new CompiledRule(rule, rule.policy(), set.query(rule)));
                } catch (InvalidQueryException e) {
                    refused.put(rule.id(), e);
                }
            }
        }
        if (whole && !refused.isEmpty()) {
            throw first(refused);
        }
        rules.sort(Comparator.comparing(compiled -> compiled.rule().id()));
    }

    /** A matcher for the sound rules of a set; {@link RuleSet#refused} tells the others. */
    public static TryAllMatcher ofSound(RuleSet set) {
        return new TryAllMatcher(set, false);
    }

    private static InvalidQueryException first(Map<String, InvalidQueryException> refused) {
        Map.Entry<String, InvalidQueryException> first =
                refused.entrySet().iterator().next();
        InvalidQueryException reason = first.getValue();
        String others = refused.size() == 1 ? "" : " (refused are " + String.join(", ", refused.keySet()) + ")";
        return new InvalidQueryException(
                "rule " + first.getKey() + " is refused: " + reason.getMessage() + others,
                reason.offset(),
                reason.hint());
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
