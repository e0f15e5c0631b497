package io.wirewatch.core.rule.index;

import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Evaluation;
import io.wirewatch.core.rule.MatchResult;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.QueryEvaluator;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.core.text.AnalyzedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of a {@link RuleIndex} at one moment. What each match says is what {@link QueryEvaluator} says of that rule.
 *
 * <p>Immutable, and safe to share between threads; each thread has buffers of its own.
 */
public final class IndexSnapshot implements RuleMatcher {
    private static final ThreadLocal<Matching> MATCHING = ThreadLocal.withInitial(Matching::new);

    private final IndexState state;

    IndexSnapshot(IndexState state) {
        this.state = state;
    }

    @Override
    public MatchResult match(AnalyzedText text, TaggedItem tagged) {
        Matching matching = run(text, tagged);
        Candidates candidates = matching.candidates();
        List<RuleMatch> matches = new ArrayList<>();
        Map<String, RuntimeException> failures = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            RuleRecords.Stored rule = state.records().read(candidates.rule(i));
            try {
                Evaluation evaluation = QueryEvaluator.evaluate(rule.query(), text, tagged);
                if (evaluation.matched()) {
                    matches.add(new RuleMatch(rule.rule(), evaluation.evidence(), rule.policy()));
                }
            } catch (RuntimeException e) {
                failures.put(rule.rule().id(), e);
            }
        }
        matches.sort(Comparator.comparing(match -> match.rule().id()));
        return new MatchResult(matches, failures, matching.tried());
    }

    /** The ids of the rules that match, in no order: what {@link #match} gives, without the evidence and at a fraction of its cost. */
    public List<String> ids(AnalyzedText text, TaggedItem tagged) {
        Candidates candidates = run(text, tagged).candidates();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            int rule = candidates.rule(i);
            if (candidates.isSure(i) || holds(rule, text, tagged)) {
                ids.add(state.records().id(rule));
            }
        }
        return ids;
    }

    private boolean holds(int rule, AnalyzedText text, TaggedItem tagged) {
        Query query = state.records().read(rule).query();
        try {
            return QueryEvaluator.evaluate(query, text, tagged).matched();
        } catch (RuntimeException e) {
            return false; // match reports it
        }
    }

    private Matching run(AnalyzedText text, TaggedItem tagged) {
        Matching matching = MATCHING.get();
        try {
            matching.run(state, text, tagged);
        } finally {
            matching.release();
        }
        return matching;
    }
}
