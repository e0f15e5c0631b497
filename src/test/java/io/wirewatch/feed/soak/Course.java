package io.wirewatch.feed.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When the pollers of a soak worked, in nanoseconds of the driver's clock, which is that of the simulated web.
 *
 * @param ready when the first of them began to work
 * @param stopped when the last of them was told to stop
 * @param disruptions when one was killed or stopped while others should go on
 */
record Course(long ready, long stopped, List<Disruption> disruptions) {
    /** A poller is gone, and later another one is there. */
    record Disruption(long from, long until) {}

    Course {
        disruptions = List.copyOf(disruptions);
    }

    /** Whether what was fetched then had time enough to be written before anything happened to the poller. */
    boolean isQuietAfter(long moment, Duration grace) {
        long end = moment + grace.toNanos();
        return end < stopped && disruptions.stream().noneMatch(gone -> gone.from() < end && moment < gone.until());
    }

    /** How much of the time between two moments nobody may have polled a feed: somebody was gone and not yet replaced in full. */
    long disrupted(long from, long until, Duration takenOver) {
        return disruptions.stream()
                .mapToLong(gone -> Math.min(until, gone.until() + takenOver.toNanos()) - Math.max(from, gone.from()))
                .filter(overlap -> overlap > 0)
                .sum();
    }

    double seconds() {
        return (stopped - ready) / 1e9;
    }

    /** Notes what happens, as it happens. */
    static final class Notes {
        private final List<Disruption> disruptions = new ArrayList<>();
        private final long ready;

        Notes(long ready) {
            this.ready = ready;
        }

        synchronized void disrupted(long from, long until) {
            disruptions.add(new Disruption(from, until));
        }

        synchronized Course stopped(long moment) {
            return new Course(ready, moment, disruptions);
        }
    }
}
