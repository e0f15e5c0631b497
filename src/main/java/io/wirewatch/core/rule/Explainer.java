package io.wirewatch.core.rule;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Explanation.Finding;
import io.wirewatch.core.rule.Explanation.Kind;
import io.wirewatch.core.text.AnalyzedText;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Explains what came of a query on an item: of each clause whether it holds and by which words, and of one that does not how near it was.
 *
 * <p>Whether a clause holds is always asked of the {@link QueryEvaluator}, so the two cannot disagree. Of hostile queries only so much is
 * explored and shown: the parts of a group that say most, and a bounded number of clauses in all. Meant for people who try a rule, and for the
 * few items they ask about; too slow for a stream.
 *
 * <p>An instance explains one query on one item; the entry is static, and safe to call from any thread.
 */
public final class Explainer {
    static final int MOST_CLAUSES = 500;
    static final int MOST_PARTS_EXPLORED = 30;
    static final int MOST_PARTS = 10;
    /** In a chain of NEARs each level costs as much as all those within. */
    private static final int MOST_LEVELS_OF_NEAR = 8;

    private final IdentityHashMap<Query, Evaluation> everywhere = new IdentityHashMap<>();
    private final IdentityHashMap<Query, Evaluation> inTitle = new IdentityHashMap<>();
    private int clauses;
    private int levelsOfNear;

    private Explainer() {}

    /**
     * Explains a query.
     *
     * @param text the words of the item
     * @param tagged the item with its tags; what it says of matches is not read
     */
    public static Explanation explain(Query query, AnalyzedText text, TaggedItem tagged) {
        ExplainScope scope = new ExplainScope(text, tagged, false);
        try {
            Evaluation unused = scope.evaluate(query); // what is too much in one go fails, though each clause might do
            return new Explainer().explain(query, scope);
        } catch (EvaluationLimitException e) {
            Finding finding = Finding.of(Kind.TOO_COSTLY, "the rule fails on this item: " + e.getMessage());
            return new Explanation(scope.clause(query), false, null, List.of(), finding, List.of(), null);
        }
    }

    Explanation explain(Query query, ExplainScope scope) {
        if (query instanceof Query.InTitle title) {
            return explain(title.part(), scope.inTitle());
        } else if (++clauses > MOST_CLAUSES) {
            return clause(query, scope, Finding.of(Kind.NOT_EXPLORED, "not looked at closer"), List.of());
        } else if (query instanceof Query.And and) {
            return group(query, and.parts(), and.parts().size(), scope);
        } else if (query instanceof Query.Or or) {
            return group(query, or.parts(), 1, scope);
        } else if (query instanceof Query.SomeOf some) {
            return group(query, some.parts(), some.count(), scope);
        } else if (query instanceof Query.Reference reference) {
            return group(query, List.of(reference.query()), 1, scope);
        } else if (query instanceof Query.Not not) {
            return negation(not, scope);
        } else if (query instanceof Query.Score score) {
            return ExplainScore.of(score, evaluation(score, scope).matched(), scope);
        } else if (holds(query, scope)) {
            return clause(query, scope, held(query, scope), List.of());
        }
        return failed(query, scope);
    }

    boolean holds(Query query, ExplainScope scope) {
        if (query instanceof Query.And and) {
            return count(and.parts(), scope) == and.parts().size();
        } else if (query instanceof Query.Or or) {
            return count(or.parts(), scope) > 0;
        } else if (query instanceof Query.SomeOf some) {
            return count(some.parts(), scope) >= some.count();
        } else if (query instanceof Query.Not not) {
            return !holds(not.part(), scope);
        } else if (query instanceof Query.InTitle title) {
            return holds(title.part(), scope.inTitle());
        } else if (query instanceof Query.Reference reference) {
            return holds(reference.query(), scope);
        }
        return evaluation(query, scope).matched();
    }

    private int count(List<Query> parts, ExplainScope scope) {
        return (int) parts.stream().filter(part -> holds(part, scope)).count();
    }

    /** That of a clause which is no group; evaluated once. */
    private Evaluation evaluation(Query clause, ExplainScope scope) {
        return (scope.titleOnly() ? inTitle : everywhere).computeIfAbsent(clause, scope::evaluate);
    }

    private Explanation clause(Query query, ExplainScope scope, Finding finding, List<Explanation> parts) {
        boolean holds = holds(query, scope);
        Finding shown = holds && finding != null && finding.kind() == Kind.NOT_EXPLORED ? null : finding;
        boolean cited =
                holds && (query.isTextual() || query instanceof Query.Attribute || query instanceof Query.AtLeast);
        List<ClauseEvidence> evidence =
                cited && !(query instanceof Query.Or) ? evaluation(query, scope).evidence() : List.of();
        return new Explanation(scope.clause(query), holds, null, scope.bounded(evidence), shown, parts, null);
    }

    private Explanation group(Query query, List<Query> parts, int needed, ExplainScope scope) {
        int found = count(parts, scope);
        boolean holds = found >= needed;
        List<Explanation> shown = parts(parts, holds, scope);
        Integer leftOut = parts.size() == shown.size() ? null : parts.size() - shown.size();
        Finding finding = null;
        if (!holds) {
            finding = Finding.of(
                    Kind.PARTS_MISSING, ExplainWording.parts(found, needed, parts.size()), found, needed, List.of());
        } else if (query instanceof Query.SomeOf) {
            finding =
                    Finding.of(Kind.HELD, ExplainWording.parts(found, needed, parts.size()), found, needed, List.of());
        }
        return new Explanation(scope.clause(query), holds, needed, List.of(), finding, shown, leftOut);
    }

    /** Those parts that say most: first those that side with the group, and of the failed ones those that came near. */
    private List<Explanation> parts(List<Query> parts, boolean holds, ExplainScope scope) {
        Map<Integer, Explanation> explored = new TreeMap<>();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(i -> holds(parts.get(i), scope) != holds))
                .limit(MOST_PARTS_EXPLORED)
                .forEach(i -> explored.put(i, explain(parts.get(i), scope)));
        return explored.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Integer, Explanation> part) ->
                                part.getValue().holds() != holds)
                        .thenComparing(part -> !part.getValue().isNear()))
                .limit(MOST_PARTS)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private Explanation negation(Query.Not not, ExplainScope scope) {
        if (holds(not, scope)) {
            return clause(not, scope, null, List.of());
        }
        Explanation part = explain(not.part(), scope);
        List<ClauseEvidence> there = part.held().stream()
                .flatMap(held -> held.evidence().stream())
                .limit(ExplainScope.MOST_EVIDENCE)
                .toList();
        String sentence = "what it excludes is there" + ExplainWording.firstOf(there);
        return clause(not, scope, Finding.of(Kind.EXCLUDED, sentence, there), List.of(part));
    }

    /** What to say of a clause that holds, where its evidence does not say all. */
    private static Finding held(Query clause, ExplainScope scope) {
        if (clause instanceof Query.Attribute attribute) {
            return ExplainAttribute.held(attribute, scope.tagged());
        } else if (clause instanceof Query.AtLeast atLeast) {
            int count = occurrences(atLeast, scope);
            String sentence = ExplainWording.occurrences(count, atLeast.count());
            return Finding.of(Kind.HELD, sentence, count, atLeast.count(), List.of());
        }
        return null;
    }

    private Explanation failed(Query clause, ExplainScope scope) {
        if (scope.titleOnly() && holds(clause, scope.everywhere())) {
            return clause(clause, scope, outsideTitle(clause, scope), List.of());
        } else if (clause instanceof Query.Phrase phrase) {
            return clause(clause, scope, new ExplainWords(scope).phrase(phrase), List.of());
        } else if (clause instanceof Query.ExactCase exact) {
            return clause(clause, scope, new ExplainWords(scope).exactCase(exact), List.of());
        } else if (clause instanceof Query.Near near) {
            return near(near, ExplainNear.of(near, scope), List.of(near.left(), near.right()), scope);
        } else if (clause instanceof Query.NotNear near) {
            return near(near, ExplainNear.of(near, scope), List.of(near.left()), scope);
        } else if (clause instanceof Query.AtLeast atLeast) {
            return tooFew(atLeast, scope);
        }
        return clause(clause, scope, ExplainAttribute.failed((Query.Attribute) clause, scope.tagged()), List.of());
    }

    private Finding outsideTitle(Query clause, ExplainScope scope) {
        List<ClauseEvidence> there =
                scope.bounded(evaluation(clause, scope.everywhere()).evidence());
        return Finding.of(
                Kind.OUTSIDE_TITLE, "it is not in the title, but elsewhere" + ExplainWording.firstOf(there), there);
    }

    private Explanation near(Query near, Finding finding, List<Query> sides, ExplainScope scope) {
        if (finding.kind() != Kind.SIDE_MISSING || levelsOfNear == MOST_LEVELS_OF_NEAR) {
            return clause(near, scope, finding, List.of());
        }
        levelsOfNear++;
        List<Explanation> explained =
                sides.stream().map(side -> explain(side, scope)).toList();
        levelsOfNear--;
        return clause(near, scope, ofSides(finding, sides, explained), explained);
    }

    /** Where the side that is missing was near, that is what to tell. */
    private static Finding ofSides(Finding finding, List<Query> sides, List<Explanation> explained) {
        for (int i = 0; i < sides.size(); i++) {
            Explanation side = explained.get(i);
            if (!side.holds() && side.isNear()) {
                boolean saysItself = sides.get(i) instanceof Query.Phrase;
                String sentence = saysItself
                        ? side.finding().sentence()
                        : ExplainWording.side(sides.get(i)) + " does not hold: "
                                + side.finding().sentence();
                return Finding.of(finding.kind(), sentence, side.finding().instead());
            }
        }
        return finding;
    }

    private Explanation tooFew(Query.AtLeast atLeast, ExplainScope scope) {
        int count = occurrences(atLeast, scope);
        String sentence = ExplainWording.occurrences(count, atLeast.count());
        Explanation part = explain(atLeast.part(), scope);
        List<ClauseEvidence> there =
                part.held().stream().flatMap(held -> held.evidence().stream()).toList();
        return clause(
                atLeast,
                scope,
                Finding.of(Kind.TOO_FEW, sentence, count, atLeast.count(), scope.bounded(there)),
                count == 0 ? List.of(part) : List.of());
    }

    private static int occurrences(Query.AtLeast atLeast, ExplainScope scope) {
        return scope.fields().stream()
                .mapToInt(field -> Occurrences.shortest(atLeast.part(), field).size())
                .sum();
    }
}
