package io.wirewatch.core.rule;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.rule.Explanation.Finding;
import io.wirewatch.core.rule.Explanation.Kind;
import io.wirewatch.core.text.AnalyzedField;
import java.util.ArrayList;
import java.util.List;

/** How near a NEAR, an ADJ or a NOT NEAR was that does not hold. */
final class ExplainNear {
    private final Query left;
    private final Query right;
    private final int distance;
    private final ExplainScope scope;
    private final List<Sides> fields = new ArrayList<>();

    /** Where the two sides stand in one field. */
    private record Sides(AnalyzedField field, List<Occurrence> left, List<Occurrence> right) {}

    private ExplainNear(Query left, Query right, int distance, ExplainScope scope) {
        this.left = left;
        this.right = right;
        this.distance = distance;
        this.scope = scope;
        for (AnalyzedField field : scope.fields()) {
            fields.add(new Sides(field, Occurrences.of(left, field), Occurrences.of(right, field)));
        }
    }

    static Finding of(Query.Near near, ExplainScope scope) {
        return new ExplainNear(near.left(), near.right(), near.distance(), scope).near(near.ordered());
    }

    static Finding of(Query.NotNear near, ExplainScope scope) {
        return new ExplainNear(near.left(), near.right(), near.distance(), scope).notNear();
    }

    private Finding near(boolean ordered) {
        List<Query> missing = missing();
        if (!missing.isEmpty()) {
            return sideMissing(missing);
        }
        if (fields.stream()
                .allMatch(sides -> sides.left().isEmpty() || sides.right().isEmpty())) {
            return differentFields();
        }
        ExplainGap inOrder = closest(true);
        ExplainGap reversed = closest(false);
        if (inOrder == null && reversed == null) {
            return Finding.of(Kind.SAME_WORDS, "both sides are the same words, and two different ones are needed");
        }
        boolean wrongOrder = ordered && (inOrder == null || (reversed != null && reversed.distance() <= distance));
        return wrongOrder ? wrongOrder(reversed) : tooFar(ordered ? inOrder : ExplainGap.closer(inOrder, reversed));
    }

    private Finding notNear() {
        ExplainGap best = null;
        for (Sides sides : fields) {
            Neighbors others = new Neighbors(sides.right());
            for (Occurrence one : sides.left()) {
                ExplainGap gap = ExplainGap.closestTo(one, others, sides.field());
                best = best == null || gap.distance() > best.distance() ? gap : best;
            }
        }
        if (best == null) {
            return sideMissing(List.of(left));
        }
        String sentence = "each has one of the other near it; the farthest is at " + best.distance()
                + ", and it must be more than " + distance + ": " + best.shown();
        return Finding.of(Kind.TOO_NEAR, sentence, best.distance(), distance, cited(best));
    }

    private List<Query> missing() {
        List<Query> missing = new ArrayList<>();
        if (fields.stream().allMatch(sides -> sides.left().isEmpty())) {
            missing.add(left);
        }
        if (fields.stream().allMatch(sides -> sides.right().isEmpty())) {
            missing.add(right);
        }
        return missing;
    }

    private static Finding sideMissing(List<Query> missing) {
        String sides = ExplainWording.side(missing.get(0));
        return missing.size() == 1
                ? Finding.of(Kind.SIDE_MISSING, sides + " is not there")
                : Finding.of(
                        Kind.SIDE_MISSING,
                        "neither " + sides + " nor " + ExplainWording.side(missing.get(1)) + " is there");
    }

    private Finding differentFields() {
        List<ClauseEvidence> places = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Query side : List.of(left, right)) {
            Sides in = fields.stream()
                    .filter(sides -> !occurrences(side, sides).isEmpty())
                    .findFirst()
                    .orElseThrow();
            places.add(scope.cite(side, in.field(), occurrences(side, in).get(0), "apart"));
            named.add(ExplainWording.side(side) + " is "
                    + ExplainWording.in(in.field().field()));
        }
        String sentence = named.get(0) + ", but " + named.get(1) + ": both must be in one field";
        return Finding.of(Kind.DIFFERENT_FIELDS, sentence, places);
    }

    private List<Occurrence> occurrences(Query side, Sides sides) {
        return side == left ? sides.left() : sides.right();
    }

    /** The closest two of all fields, in this order or in the other. */
    private ExplainGap closest(boolean leftFirst) {
        ExplainGap closest = null;
        for (Sides sides : fields) {
            ExplainGap here = leftFirst
                    ? ExplainGap.closestInOrder(sides.left(), sides.right(), sides.field())
                    : ExplainGap.closestInOrder(sides.right(), sides.left(), sides.field());
            closest = ExplainGap.closer(closest, here);
        }
        return closest;
    }

    private Finding wrongOrder(ExplainGap gap) {
        String sentence = "it stands in the wrong order, at distance " + gap.distance() + ": " + gap.shown();
        return Finding.of(Kind.WRONG_ORDER, sentence, gap.distance(), distance, cited(gap));
    }

    private Finding tooFar(ExplainGap gap) {
        String sentence = "the distance is " + gap.distance() + ", and " + distance + " is the most: " + gap.shown();
        return Finding.of(Kind.TOO_FAR, sentence, gap.distance(), distance, cited(gap));
    }

    private List<ClauseEvidence> cited(ExplainGap gap) {
        boolean leftFirst = fields.stream()
                .anyMatch(sides -> sides.field().field() == gap.field().field()
                        && sides.left().contains(gap.first()));
        return List.of(
                scope.cite(leftFirst ? left : right, gap.field(), gap.first(), "apart"),
                scope.cite(leftFirst ? right : left, gap.field(), gap.second(), "apart"));
    }
}
