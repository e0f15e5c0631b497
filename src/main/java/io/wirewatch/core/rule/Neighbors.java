package io.wirewatch.core.rule;

import java.util.ArrayList;
import java.util.List;

/** Occurrences in one field, to be asked which of them is nearest. Those that overlap a place are neither before nor after it. */
final class Neighbors {
    private final List<Occurrence> byFirst;
    private final List<Occurrence> byLast;

    /** @param occurrences by first word */
    Neighbors(List<Occurrence> occurrences) {
        byFirst = occurrences;
        List<Occurrence> sorted = new ArrayList<>(occurrences);
        sorted.sort(Occurrence.BY_LAST);
        byLast = sorted;
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
        Shortest shortest = new Shortest(1 + Math.max(lastOf(left), lastOf(right)));
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

    private static int lastOf(List<Occurrence> occurrences) {
        return occurrences.stream().mapToInt(Occurrence::last).max().orElse(0);
    }

    /** For each place, the shortest occurrence that begins and the shortest that ends there. */
    private static final class Shortest {
        private final Occurrence[] byFirst;
        private final Occurrence[] byLast;

        Shortest(int places) {
            byFirst = new Occurrence[places];
            byLast = new Occurrence[places];
        }

        void add(Occurrence occurrence) {
            keepShorter(byFirst, occurrence.first(), occurrence);
            keepShorter(byLast, occurrence.last(), occurrence);
        }

        private static void keepShorter(Occurrence[] kept, int place, Occurrence occurrence) {
            if (kept[place] == null || occurrence.length() < kept[place].length()) {
                kept[place] = occurrence;
            }
        }

        List<Occurrence> all() {
            List<Occurrence> all = new ArrayList<>();
            for (Occurrence occurrence : byFirst) {
                if (occurrence != null) {
                    all.add(occurrence);
                }
            }
            for (Occurrence occurrence : byLast) {
                if (occurrence != null && byFirst[occurrence.first()].last() != occurrence.last()) {
                    all.add(occurrence);
                }
            }
            all.sort(Occurrence.BY_FIRST);
            return all;
        }
    }
}
