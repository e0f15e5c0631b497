package io.wirewatch.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Occurrences in one field, to be asked which of them is nearest. Those that overlap a place are neither before nor after it. */
final class Neighbors {
    private final List<Occurrence> byFirst;
    private final List<Occurrence> byLast;

    /** @param occurrences by first word */
    Neighbors(List<Occurrence> occurrences) {
        byFirst = occurrences;
        byLast = occurrences.stream().sorted(Occurrence.BY_LAST).toList();
    }

    /** The nearest that begins after an occurrence ends and is within a distance, or null; the shortest one when several begin there. */
    Occurrence after(Occurrence place, int distance) {
        int low = 0;
        int high = byFirst.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byFirst.get(middle).first() <= place.last()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean near = low < byFirst.size() && byFirst.get(low).first() - place.last() <= distance;
        return near ? byFirst.get(low) : null;
    }

    /** The nearest that ends before an occurrence begins and is within a distance, or null; the shortest one when several end there. */
    Occurrence before(Occurrence place, int distance) {
        int low = 0;
        int high = byLast.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byLast.get(middle).last() < place.first()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean near = low > 0 && place.first() - byLast.get(low - 1).last() <= distance;
        return near ? byLast.get(low - 1) : null;
    }

    /**
     * The stretches from an occurrence on the left to one on the right of it, within a distance: each is paired with the nearest on the
     * other side. Of those that begin or end at one place only the shortest is kept, so that chains stay small; no other could be nearer to
     * anything.
     */
    static List<Occurrence> pairs(List<Occurrence> left, List<Occurrence> right, int distance, boolean ordered) {
        Shortest shortest = new Shortest();
        addPairs(left, right, distance, shortest);
        if (!ordered) {
            addPairs(right, left, distance, shortest);
        }
        return shortest.all();
    }

    private static void addPairs(List<Occurrence> left, List<Occurrence> right, int distance, Shortest shortest) {
        Neighbors lefts = new Neighbors(left);
        Neighbors rights = new Neighbors(right);
        for (Occurrence one : left) {
            Occurrence other = rights.after(one, distance);
            if (other != null) {
                shortest.add(Occurrence.spanning(one, other));
            }
        }
        for (Occurrence one : right) {
            Occurrence other = lefts.before(one, distance);
            if (other != null) {
                shortest.add(Occurrence.spanning(other, one));
            }
        }
    }

    /** Those of the occurrences near which none of the others stands. */
    static List<Occurrence> alone(List<Occurrence> occurrences, List<Occurrence> others, int distance) {
        Neighbors neighbors = new Neighbors(others);
        return occurrences.stream()
                .filter(one -> neighbors.after(one, distance) == null && neighbors.before(one, distance) == null)
                .toList();
    }

    /** For each place, the shortest occurrence that begins and the shortest that ends there. */
    private static final class Shortest {
        private final TreeMap<Integer, Occurrence> byFirst = new TreeMap<>();
        private final TreeMap<Integer, Occurrence> byLast = new TreeMap<>();

        void add(Occurrence occurrence) {
            byFirst.merge(occurrence.first(), occurrence, Shortest::shorter);
            byLast.merge(occurrence.last(), occurrence, Shortest::shorter);
        }

        private static Occurrence shorter(Occurrence a, Occurrence b) {
            return b.length() < a.length() ? b : a;
        }

        List<Occurrence> all() {
            List<Occurrence> all = new ArrayList<>(byFirst.values());
            for (Occurrence occurrence : byLast.values()) {
                Occurrence same = byFirst.get(occurrence.first());
                if (same.last() != occurrence.last()) {
                    all.add(occurrence);
                }
            }
            all.sort(Occurrence.BY_FIRST);
            return all;
        }
    }
}
