package io.wirewatch.core.rule;

import io.wirewatch.core.news.ClauseEvidence;
import java.util.List;

/**
 * What came of evaluating one query on one item.
 *
 * @param score the sum of the query's SCORE clauses, those under NOT aside, whether or not they reach their thresholds; 0 when there is none
 * @param evidence when matched, that of each clause that held, in the order of the clauses and then of the text; else that of the SCORE
 *     clauses alone
 */
public record Evaluation(boolean matched, long score, List<ClauseEvidence> evidence) {
    public Evaluation {
        evidence = List.copyOf(evidence);
    }
}
