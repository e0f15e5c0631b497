package io.wirewatch.feed;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Sums over all feeds since the start. Safe to share between threads. */
public final class PollCountsInMemory implements PollCounts {
    private final LongAdder polled = new LongAdder();
    private final LongAdder notModified = new LongAdder();
    private final LongAdder items = new LongAdder();
    private final Map<PollFailure, LongAdder> failed = new EnumMap<>(PollFailure.class);

    public PollCountsInMemory() {
        for (PollFailure kind : PollFailure.values()) {
            failed.put(kind, new LongAdder());
        }
    }

    @Override
    public void polled(String feed) {
        polled.increment();
    }

    @Override
    public void notModified(String feed) {
        notModified.increment();
    }

    @Override
    public void failed(String feed, PollFailure kind) {
        failed.get(kind).increment();
    }

    @Override
    public void read(String feed, int found) {
        items.add(found);
    }

    public long polled() {
        return polled.sum();
    }

    public long notModified() {
        return notModified.sum();
    }

    public long failed(PollFailure kind) {
        return failed.get(kind).sum();
    }

    public long items() {
        return items.sum();
    }
}
