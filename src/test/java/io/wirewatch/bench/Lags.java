package io.wirewatch.bench;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** How often each lag of up to a minute came, by millisecond. Safe to share between threads. */
final class Lags {
    private static final int MOST = 60_000;

    private final AtomicLongArray counts = new AtomicLongArray(MOST + 1);
    private final LongAdder all = new LongAdder();

    void add(long milliseconds) {
        counts.incrementAndGet((int) Math.max(0, Math.min(MOST, milliseconds)));
        all.increment();
    }

    long count() {
        return all.sum();
    }

    /** The lag that a share of them does not go beyond, in milliseconds. */
    long at(double share) {
        long wanted = (long) Math.ceil(count() * share);
        long below = 0;
        for (int lag = 0; lag <= MOST; lag++) {
            below += counts.get(lag);
            if (below >= wanted) {
                return lag;
            }
        }
        return MOST;
    }

    @Override
    public String toString() {
        return String.format("p50 %d ms, p99 %d ms, most %d ms", at(0.5), at(0.99), at(1));
    }
}
