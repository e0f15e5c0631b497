package io.wirewatch.cli;

import io.wirewatch.feed.list.FeedAddress;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedHealth;
import io.wirewatch.wire.FeedState;
import java.util.Map;

/**
 * A feed and what is known of it, as {@code feeds list --json} prints it: without the entries that it remembers.
 *
 * @param state null of a feed that has not been polled yet
 */
record FeedReport(Feed feed, FeedState state) {
    /** How a feed fares, as its line says. */
    enum Status {
        HEALTHY,
        SILENT,
        FAILING,
        ENDED,
        /** Not polled yet, or not long enough to say. */
        NEW,
        /** Not to be polled. */
        OFF
    }

    static FeedReport of(Feed feed, FeedState state) {
        return new FeedReport(
                feed, state == null ? null : state.toBuilder().seen(Map.of()).build());
    }

    /** Never null. */
    FeedState known() {
        return state == null ? FeedState.NEW : state;
    }

    Status status() {
        FeedHealth health = known().health();
        if (!feed.enabled()) {
            return Status.OFF;
        }
        if (health == null) {
            return known().failures() > 0
                    ? Status.FAILING
                    : known().lastSuccess() == null ? Status.NEW : Status.HEALTHY;
        }
        return Status.valueOf(health.name());
    }

    /** Where it stands now. */
    String address() {
        return FeedAddress.current(feed, known());
    }
}
