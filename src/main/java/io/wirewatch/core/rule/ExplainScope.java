package io.wirewatch.core.rule;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.AnalyzedText;
import java.util.List;

/**
 * What a clause is explained against: the item, or its title alone. Immutable.
 *
 * @param text the words of the whole item
 */
record ExplainScope(AnalyzedText text, TaggedItem tagged, boolean titleOnly) {
    static final int MOST_EVIDENCE = 10;
    private static final int LONGEST_CLAUSE = 200;

    ExplainScope inTitle() {
        return new ExplainScope(text, tagged, true);
    }

    ExplainScope everywhere() {
        return new ExplainScope(text, tagged, false);
    }

    /** The fields that text clauses look at. */
    List<AnalyzedField> fields() {
        return text.fields().stream()
                .filter(field -> !titleOnly || field.field() == Field.TITLE)
                .toList();
    }

    Evaluation evaluate(Query query) {
        return QueryEvaluator.evaluate(scoped(query), text, tagged);
    }

    /** A clause as evidence names it, cut short when it is very long. */
    String clause(Query query) {
        return shortened(scoped(query).toString());
    }

    String clauseOf(Query.Weighted term) {
        return shortened(term.toString());
    }

    private Query scoped(Query query) {
        return titleOnly && !(query instanceof Query.Attribute) ? new Query.InTitle(query) : query;
    }

    List<ClauseEvidence> bounded(List<ClauseEvidence> evidence) {
        return evidence.stream()
                .limit(MOST_EVIDENCE)
                .map(one -> new ClauseEvidence(
                        one.item(),
                        shortened(one.clause()),
                        one.field(),
                        one.start(),
                        one.end(),
                        one.text(),
                        one.reason()))
                .toList();
    }

    /** A piece of text found for a clause. */
    ClauseEvidence cite(Query clause, AnalyzedField field, Occurrence place, String reason) {
        return ClauseEvidence.of(clause(clause), field.evidence(place.first(), place.last(), reason));
    }

    private static String shortened(String clause) {
        if (clause.length() <= LONGEST_CLAUSE) {
            return clause;
        }
        boolean splitsPair = Character.isHighSurrogate(clause.charAt(LONGEST_CLAUSE - 1));
        return clause.substring(0, splitsPair ? LONGEST_CLAUSE - 1 : LONGEST_CLAUSE) + "…";
    }
}
