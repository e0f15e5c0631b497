package io.wirewatch.core.rule;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.text.AnalyzedField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The sum of a SCORE clause, and what it is made of. */
record ScoreSum(long total, List<Share> shares) {
    /** One occurrence of a term that counts in favor. */
    record Share(Query.Weighted term, AnalyzedField field, Occurrence occurrence) {
        ClauseEvidence evidence() {
            return ClauseEvidence.of(
                    term.toString(), field.evidence(occurrence.first(), occurrence.last(), Reasons.SCORE));
        }
    }

    static ScoreSum of(Query.Score query, List<AnalyzedField> fields, Work work) {
        long total = 0;
        List<Share> shares = new ArrayList<>();
        for (Query.Weighted term : query.terms()) {
            int count = 0;
            for (AnalyzedField field : fields) {
                for (Occurrence occurrence : Occurrences.of(term.term(), field, work)) {
                    if (count == Query.Score.MAX_OCCURRENCES) {
                        break;
                    }
                    count++;
                    if (term.weight() > 0) {
                        shares.add(new Share(term, field, occurrence));
                    }
                }
            }
            total += (long) term.weight() * count;
        }
        return new ScoreSum(total, shares);
    }

    /** That of the heaviest terms, in the order of the text. */
    List<ClauseEvidence> evidence(int most) {
        return shares.stream()
                .sorted(Comparator.comparingInt((Share share) -> share.term().weight())
                        .reversed())
                .limit(most)
                .sorted(Comparator.comparing((Share share) -> share.field().field())
                        .thenComparing(Share::occurrence, Occurrence.BY_FIRST))
                .map(Share::evidence)
                .toList();
    }
}
