package io.wirewatch.core.rule;

import java.util.ArrayList;
import java.util.List;

/** Finds what is doubtful about the sums of a SCORE. Stateless. */
final class ScoreLint {
    private ScoreLint() {}

    /** What is wrong, and what to do. */
    record Problem(String message, String hint) {}

    static List<Problem> of(Query.Score score) {
        List<Problem> problems = new ArrayList<>();
        long highest = Query.Score.MAX_OCCURRENCES
                * score.terms().stream()
                        .mapToLong(Query.Weighted::weight)
                        .filter(weight -> weight > 0)
                        .sum();
        if (highest < score.threshold()) {
            problems.add(new Problem(
                    "the threshold is out of reach: a term counts " + Query.Score.MAX_OCCURRENCES
                            + " times at most, so the sum is " + highest + " at most",
                    "lower the threshold to " + highest + " or less, or raise the weights"));
        } else if (score.terms().stream().allMatch(term -> term.weight() >= score.threshold())) {
            problems.add(new Problem(
                    "any one of the terms reaches the threshold",
                    "raise the threshold, or write OR between the terms"));
        }
        long different =
                score.terms().stream().map(Query.Weighted::term).distinct().count();
        if (different < score.terms().size()) {
            problems.add(new Problem("a term stands here twice, so its weights add up", "give it one weight"));
        }
        return problems;
    }
}
