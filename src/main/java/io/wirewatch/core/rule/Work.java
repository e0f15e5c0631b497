package io.wirewatch.core.rule;

/**
 * How much one query may still ask of one item. Counted in occurrences looked at, not in time, so that the same rule and item always
 * come to the same end. Not to be shared between threads.
 */
public final class Work {
    /** Far above what any text written by people takes; reached by thousands of prefixes on a text that repeats one word. */
    static final int MOST = 1_000_000;

    private int left = MOST;

    /** @throws EvaluationLimitException when that is more than there is left */
    public void spend(int occurrences) {
        left -= occurrences;
        if (left < 0) {
            throw new EvaluationLimitException();
        }
    }
}
