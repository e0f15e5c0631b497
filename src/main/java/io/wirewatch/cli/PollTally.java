package io.wirewatch.cli;

import io.wirewatch.feed.PollCounts;
import java.util.concurrent.atomic.LongAdder;

/** Counts the items that polling has published. Safe to share between threads. */
final class PollTally implements PollCounts {
    private final LongAdder items = new LongAdder();

    @Override
    public void read(String feed, int count) {
        items.add(count);
    }

    long items() {
        return items.sum();
    }
}
