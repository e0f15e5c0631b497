package io.wirewatch.core.rule;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.AnalyzedText;
import java.util.Collection;

/** Evaluates every rule on every item: slow, plain, and the oracle that faster matchers are held against. */
public final class TryAllMatcher implements RuleMatcher {
    /** @throws InvalidQueryException when the query of a rule can't be parsed */
    public TryAllMatcher(Collection<Rule> rules) {}

    @Override
    public MatchResult match(AnalyzedText text, TaggedItem tagged) {
        return MatchResult.NONE;
    }
}
