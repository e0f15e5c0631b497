package io.wirewatch.core.story;

import java.util.function.IntPredicate;

/** What share of the shorter of two texts stands in the other too. */
final class Containment {
    /** A share of fewer fingerprints says nothing. */
    private static final int FEWEST = 2;

    private Containment() {}

    /**
     * The share, 0..1, of fingerprints.
     *
     * @param ignored those that are in many stories, and so belong to no text
     */
    static double of(Fingerprints one, Fingerprints other, IntPredicate ignored) {
        int limit = Math.min(one.limit(), other.limit());
        int ones = 0;
        int others = 0;
        int both = 0;
        int i = 0;
        int j = 0;
        while (true) {
            boolean moreOnes = i < one.size() && one.hash(i) <= limit;
            boolean moreOthers = j < other.size() && other.hash(j) <= limit;
            if (!moreOnes && !moreOthers) {
                break;
            }
            boolean same = moreOnes && moreOthers && one.hash(i) == other.hash(j);
            boolean takeOne = same || !moreOthers || (moreOnes && one.hash(i) < other.hash(j));
            int counted = ignored.test(takeOne ? one.hash(i) : other.hash(j)) ? 0 : 1;
            if (takeOne) {
                ones += counted;
                i++;
            }
            if (same || !takeOne) {
                others += counted;
                j++;
            }
            both += same ? counted : 0;
        }
        int shorter = Math.min(ones, others);
        return shorter < FEWEST || both < FEWEST ? 0 : both / (double) shorter;
    }
}
