package io.wirewatch.core.rule;

import io.wirewatch.core.text.AnalyzedField;
import java.util.List;

/**
 * Two occurrences in one field that do not overlap, and how far they are from each other.
 *
 * @param first the one that stands first in the text
 */
record ExplainGap(AnalyzedField field, Occurrence first, Occurrence second) {
    private static final int ANY_DISTANCE = Integer.MAX_VALUE / 2;

    /** As NEAR counts it: 1 for those side by side. */
    int distance() {
        return second.first() - first.last();
    }

    int wordsBetween() {
        return distance() - 1;
    }

    /** The two from either side that are closest, the left one first; null when there are none. */
    static ExplainGap closestInOrder(List<Occurrence> left, List<Occurrence> right, AnalyzedField field) {
        Neighbors rights = new Neighbors(right);
        ExplainGap closest = null;
        for (Occurrence one : left) {
            Occurrence other = rights.after(one, ANY_DISTANCE);
            ExplainGap gap = other == null ? null : new ExplainGap(field, one, other);
            closest = closer(closest, gap);
        }
        return closest;
    }

    /** Of one occurrence, the other that is closest to it on either side; null when there is none. */
    static ExplainGap closestTo(Occurrence one, Neighbors others, AnalyzedField field) {
        Occurrence after = others.after(one, ANY_DISTANCE);
        Occurrence before = others.before(one, ANY_DISTANCE);
        return closer(
                after == null ? null : new ExplainGap(field, one, after),
                before == null ? null : new ExplainGap(field, before, one));
    }

    /** The one with the smaller distance; either may be null. */
    static ExplainGap closer(ExplainGap a, ExplainGap b) {
        return b == null || (a != null && a.distance() <= b.distance()) ? a : b;
    }

    /** {@code "troops" … "Russia" in the body}. */
    String shown() {
        return ExplainWording.quoted(surface(first)) + " … " + ExplainWording.quoted(surface(second)) + " "
                + ExplainWording.in(field.field());
    }

    private String surface(Occurrence place) {
        return field.text()
                .substring(
                        field.tokens().get(place.first()).start(),
                        field.tokens().get(place.last()).end());
    }
}
