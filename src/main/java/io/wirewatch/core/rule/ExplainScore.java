package io.wirewatch.core.rule;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.rule.Explanation.Finding;
import io.wirewatch.core.rule.Explanation.Kind;
import io.wirewatch.core.text.AnalyzedField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a SCORE sums up: each term that occurs with what it counts, for and against, and the terms that do not. */
final class ExplainScore {
    /** A term and where it counts. */
    private record Counted(Query.Weighted term, List<ClauseEvidence> places) {
        long sum() {
            return (long) term.weight() * places.size();
        }

        /** How much it counts either way; what it could count where it does not occur. */
        long size() {
            return Math.abs(places.isEmpty() ? term.weight() : sum());
        }

        Explanation explanation(ExplainScope scope) {
            String sentence = places.isEmpty()
                    ? ExplainWording.side(term.term()) + " is not there"
                    : places.size() + " × " + term.weight() + " = " + sum()
                            + (places.size() == Query.Score.MAX_OCCURRENCES ? " (no more are counted)" : "");
            Kind kind = places.isEmpty() ? Kind.ABSENT : Kind.HELD;
            return new Explanation(
                    scope.clauseOf(term), !places.isEmpty(), null, places, Finding.of(kind, sentence), List.of(), null);
        }
    }

    private ExplainScore() {}

    static Explanation of(Query.Score score, boolean holds, ExplainScope scope) {
        List<Counted> all =
                score.terms().stream().map(term -> counted(term, scope)).toList();
        long gained =
                all.stream().mapToLong(Counted::sum).filter(sum -> sum > 0).sum();
        long lost = all.stream().mapToLong(Counted::sum).filter(sum -> sum < 0).sum();
        long total = gained + lost;
        String sum = "the sum is " + total + (lost < 0 ? " (" + gained + " for and " + -lost + " against)" : "");
        Finding finding = Finding.of(
                holds ? Kind.HELD : Kind.BELOW_THRESHOLD,
                sum + "; " + score.threshold() + " is needed",
                total,
                score.threshold(),
                List.of());
        // A term that counts against and is not there is no shortfall.
        List<Counted> telling = all.stream()
                .filter(one -> !one.places().isEmpty() || one.term().weight() > 0)
                .toList();
        List<Explanation> shown =
                heaviest(telling).stream().map(one -> one.explanation(scope)).toList();
        Integer leftOut = telling.size() == shown.size() ? null : telling.size() - shown.size();
        return new Explanation(scope.clause(score), holds, null, List.of(), finding, shown, leftOut);
    }

    private static Counted counted(Query.Weighted term, ExplainScope scope) {
        List<ClauseEvidence> places = new ArrayList<>();
        for (AnalyzedField field : scope.fields()) {
            Occurrences.of(term.term(), field).stream()
                    .limit(Query.Score.MAX_OCCURRENCES - places.size())
                    .forEach(place -> places.add(ClauseEvidence.of(
                            scope.clauseOf(term), field.evidence(place.first(), place.last(), Reasons.SCORE))));
        }
        return new Counted(term, places);
    }

    /** Those that count most either way, and then those that could, in the order of the query. */
    private static List<Counted> heaviest(List<Counted> terms) {
        return IntStream.range(0, terms.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> terms.get(i).places().isEmpty())
                        .thenComparing(i -> -terms.get(i).size()))
                .limit(Explainer.MOST_PARTS)
                .sorted()
                .map(terms::get)
                .toList();
    }
}
