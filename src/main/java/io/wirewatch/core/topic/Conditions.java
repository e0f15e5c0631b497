package io.wirewatch.core.topic;

import io.wirewatch.core.rule.Evaluation;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.QueryEvaluator;
import java.util.ArrayList;
import java.util.List;

/**
 * What else is asked of a text than its terms. Immutable, and safe to share between threads.
 *
 * @param also what adds to the sum when it holds
 * @param only all of these must hold
 * @param unless none of these may hold
 */
record Conditions(List<Also> also, List<Query> only, List<Query> unless) {
    static final Conditions NONE = new Conditions(List.of(), List.of(), List.of());

    /** Each doubles the size of the query that says the same. */
    static final int MAX_ALSO = 4;

    Conditions {
        also = List.copyOf(also);
        only = List.copyOf(only);
        unless = List.copyOf(unless);
    }

    /** A query, and what it adds. */
    record Also(Query query, int weight) {}

    boolean isEmpty() {
        return also.isEmpty() && only.isEmpty() && unless.isEmpty();
    }

    /**
     * The same for an item.
     *
     * @param claim what the terms say; not empty
     */
    void applyTo(Claim claim, Asked asked) {
        for (Also one : also) {
            Evaluation answer = QueryEvaluator.evaluate(one.query, asked.text(), asked.tagged());
            if (answer.matched()) {
                claim.add(one.weight, answer.evidence());
            }
        }
        if (!only.stream().allMatch(asked::holds) || unless.stream().anyMatch(asked::holds)) {
            claim.reject();
        }
    }

    /** As one query of the rule language: whether terms and conditions come to at least so much. */
    Query over(Query.Score terms, long least) {
        List<Query> ways = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << also.size(); chosen++) {
            ways.add(way(terms, least, chosen));
        }
        List<Query> all = new ArrayList<>();
        all.add(ways.size() == 1 ? ways.get(0) : new Query.Or(ways));
        all.addAll(only);
        unless.forEach(query -> all.add(new Query.Not(query)));
        return all.size() == 1 ? all.get(0) : new Query.And(all);
    }

    /** One choice of what holds beside the terms, a bit for each; what holds in vain does no harm, unless it takes off. */
    private Query way(Query.Score terms, long least, int chosen) {
        List<Query> parts = new ArrayList<>();
        long needed = least;
        for (int i = 0; i < also.size(); i++) {
            boolean holds = (chosen & (1 << i)) != 0;
            needed -= holds ? also.get(i).weight : 0;
            parts.add(holds ? also.get(i).query : new Query.Not(also.get(i).query));
        }
        parts.add(0, new Query.Score(Math.max(1, needed), terms.terms()));
        return parts.size() == 1 ? parts.get(0) : new Query.And(parts);
    }
}
