package io.wirewatch.feed.soak;

import java.time.Duration;

/**
 * What a soak is to be.
 *
 * @param feeds how many feeds
 * @param hosts on how many hosts; a tenth of the feeds is on the first ten
 * @param length how long it is to last
 * @param factor how many seconds of the script pass in one
 * @param interval from one poll of a feed to the next, in real time
 * @param instances poller processes at a time
 * @param kills how many of them are killed (SIGKILL)
 * @param restarts how many are stopped and started again
 * @param troubled the share of the feeds that are slow, broken or hostile
 * @param seed everything that the script holds follows from it
 * @param heap of a poller process, as {@code -Xmx} takes it
 * @param threads of a poller process
 * @param timeout of one fetch
 * @param hostSpacing from the start of one request of a host to the start of the next
 * @param slack what may come on top of the interval until a feed is polled: its host is busy, a poller has died
 */
record SoakPlan(
        int feeds,
        int hosts,
        Duration length,
        double factor,
        Duration interval,
        int instances,
        int kills,
        int restarts,
        double troubled,
        long seed,
        String heap,
        int threads,
        Duration timeout,
        Duration hostSpacing,
        Duration slack) {
    private static final Duration COMMITTED = Duration.ofSeconds(5);

    /** Longest pause after failures: two intervals, or whoever fails early would not fail often enough to be noticed. */
    Duration maxBackoff() {
        return interval.multipliedBy(2);
    }

    /** How long a server that is asked too much wants to be left alone: longer than a poller stays away by itself. */
    Duration retryAfter() {
        return Duration.ofSeconds(
                Math.max(2, interval.multipliedBy(5).dividedBy(2).toSeconds()));
    }

    /** Whatever stands in a feed that answers for longer than this must have been read. */
    Duration noticed() {
        return interval.multipliedBy(11).dividedBy(10).plus(slack);
    }

    /** From the fetch of a document until what it brought is committed, at the latest. */
    Duration committed() {
        return COMMITTED;
    }

    /** From when a new poller works until it has all that the one before it had: the group waits for whoever died. */
    Duration takenOver() {
        return PollerProcess.SESSION.plusSeconds(4);
    }

    /** From the end of a trouble until the feed is polled again, at the latest. */
    Duration recovery() {
        Duration asked = retryAfter();
        return asked.compareTo(maxBackoff()) > 0 ? asked : maxBackoff();
    }
}
