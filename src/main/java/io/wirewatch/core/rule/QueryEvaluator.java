package io.wirewatch.core.rule;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.AnalyzedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks a query of an item, clause by clause, with no regard to other rules: the meaning of the language. Faster matchers are held against
 * it. Every clause is asked, even when the answer is known already, so that the evidence is whole.
 *
 * <p>Stateless, and safe to share between threads.
 */
public final class QueryEvaluator {
    /** Pieces of evidence that one clause gives; more would say nothing new. */
    static final int MAX_EVIDENCE_PER_CLAUSE = 20;

    /** Pieces of evidence that a whole query gives. */
    static final int MAX_EVIDENCE = 200;

    private final TaggedItem tagged;
    private final Work work;
    private long score;
    private final List<ClauseEvidence> scored = new ArrayList<>();

    private QueryEvaluator(TaggedItem tagged, Work work) {
        this.tagged = tagged;
        this.work = work;
    }

    /**
     * Evaluates a query.
     *
     * @param text the words of the item
     * @param tagged the item with its tags; what it says of matches is not read
     * @throws EvaluationLimitException when the query's terms occur too often to answer in good time
     */
    public static Evaluation evaluate(Query query, AnalyzedText text, TaggedItem tagged) {
        QueryEvaluator evaluator = new QueryEvaluator(tagged, new Work());
        Answer answer = evaluator.ask(query, new Scope(text.fields(), false));
        List<ClauseEvidence> evidence = answer.holds() ? answer.evidence() : evaluator.scored;
        return new Evaluation(
                answer.holds(),
                evaluator.score,
                evidence.stream().distinct().limit(MAX_EVIDENCE).toList());
    }

    /** Whether a clause holds, and why. */
    private record Answer(boolean holds, List<ClauseEvidence> evidence) {
        static final Answer NO = new Answer(false, List.of());

        static Answer of(boolean holds) {
            return holds ? new Answer(true, List.of()) : NO;
        }
    }

    /** The fields that text clauses look at. */
    private record Scope(List<AnalyzedField> fields, boolean titleOnly) {
        String clause(Query query) {
            return titleOnly ? new Query.InTitle(query).toString() : query.toString();
        }
    }

    private Answer ask(Query query, Scope scope) {
        if (query instanceof Query.And and) {
            return askParts(and.parts(), and.parts().size(), scope);
        } else if (query instanceof Query.Or or) {
            return askParts(or.parts(), 1, scope);
        } else if (query instanceof Query.SomeOf some) {
            return askParts(some.parts(), some.count(), scope);
        } else if (query instanceof Query.Not not) {
            boolean holds =
                    new QueryEvaluator(tagged, work).ask(not.part(), scope).holds();
            return Answer.of(!holds);
        } else if (query instanceof Query.InTitle title) {
            return ask(title.part(), titleOf(scope));
        } else if (query instanceof Query.Reference reference) {
            return ask(reference.query(), scope);
        } else if (query instanceof Query.Attribute attribute) {
            return askAttribute(attribute);
        } else if (query instanceof Query.Score score) {
            return askScore(score, scope);
        } else if (query instanceof Query.AtLeast atLeast) {
            return occurs(query, atLeast.part(), atLeast.count(), scope);
        }
        return occurs(query, query, 1, scope);
    }

    private static Scope titleOf(Scope scope) {
        return new Scope(
                scope.fields().stream()
                        .filter(field -> field.field() == Field.TITLE)
                        .toList(),
                true);
    }

    private Answer askParts(List<Query> parts, int needed, Scope scope) {
        List<Answer> held = parts.stream()
                .map(part -> ask(part, scope))
                .filter(Answer::holds)
                .toList();
        if (held.size() < needed) {
            return Answer.NO;
        }
        return new Answer(
                true,
                held.stream().flatMap(answer -> answer.evidence().stream()).toList());
    }

    private Answer askAttribute(Query.Attribute attribute) {
        AttributeCheck.Result result = AttributeCheck.of(attribute, tagged);
        if (!result.holds()) {
            return Answer.NO;
        }
        return new Answer(true, cited(attribute.toString(), result.evidence().stream()));
    }

    private Answer occurs(Query clause, Query counted, int needed, Scope scope) {
        List<Evidence> evidence = new ArrayList<>();
        int count = 0;
        String reason = Reasons.of(clause);
        for (AnalyzedField field : scope.fields()) {
            List<Occurrence> found = Occurrences.shortest(counted, field, work);
            count += found.size();
            found.stream()
                    .limit(MAX_EVIDENCE_PER_CLAUSE)
                    .flatMap(Occurrence::leaves)
                    .distinct()
                    .sorted(Occurrence.BY_FIRST)
                    .forEach(one -> evidence.add(field.evidence(one.first(), one.last(), reason)));
        }
        return count < needed ? Answer.NO : new Answer(true, cited(scope.clause(clause), evidence.stream()));
    }

    private Answer askScore(Query.Score query, Scope scope) {
        ScoreSum sum = ScoreSum.of(query, scope.fields(), work);
        List<ClauseEvidence> evidence = sum.evidence(MAX_EVIDENCE_PER_CLAUSE);
        score += sum.total();
        scored.addAll(evidence);
        return sum.total() >= query.threshold() ? new Answer(true, evidence) : Answer.NO;
    }

    private static List<ClauseEvidence> cited(String clause, Stream<Evidence> evidence) {
        return evidence.limit(MAX_EVIDENCE_PER_CLAUSE)
                .map(one -> ClauseEvidence.of(clause, one))
                .toList();
    }
}
