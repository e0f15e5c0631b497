package io.wirewatch.core.rule.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Anchors of a query such that it holds for no text that has none of them.
 *
 * @param anchors null when there are no such anchors
 * @param cost how much work they make for a text on average; 1 is one rule tried
 * @param required terms without any of which the query does not hold, for guards
 */
record Cover(List<Anchor> anchors, double cost, List<Integer> required) {
    /** Of a query that may hold for a text whatever is in it. */
    static final Cover NONE = new Cover(null, 1, List.of());

    boolean exists() {
        return anchors != null;
    }

    boolean isBetterThan(Cover other) {
        return exists() && (!other.exists() || cost < other.cost);
    }

    static Cover of(Anchor anchor, double cost, List<Integer> required) {
        return new Cover(List.of(anchor), cost, required);
    }

    /** Of what holds when one of several does. */
    static Cover union(List<Cover> parts) {
        if (!parts.stream().allMatch(Cover::exists)) {
            return NONE;
        }
        List<Anchor> anchors = new ArrayList<>();
        parts.forEach(part -> anchors.addAll(part.anchors()));
        double cost = parts.stream().mapToDouble(Cover::cost).sum();
        return new Cover(anchors, cost, parts.size() == 1 ? parts.get(0).required() : List.of());
    }
}
