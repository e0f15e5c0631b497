package io.wirewatch.feed.soak;

/**
 * A fault and when it holds, in seconds of the script.
 *
 * @param fault null for none
 */
record Trouble(Fault fault, long from, long until) {
    static final Trouble NONE = new Trouble(null, 0, 0);

    boolean isAt(long second) {
        return fault != null && second >= from && second < until;
    }

    /** Whether it is there from the beginning to the end. */
    boolean isAlways() {
        return fault != null && from == Long.MIN_VALUE && until == Long.MAX_VALUE;
    }
}
