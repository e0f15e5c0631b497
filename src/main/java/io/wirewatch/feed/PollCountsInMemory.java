package io.wirewatch.feed;

import io.wirewatch.wire.FeedEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Sums over all feeds since the start. Safe to share between threads. */
public final class PollCountsInMemory implements PollCounts {
    private final LongAdder polled = new LongAdder();
    private final LongAdder notModified = new LongAdder();
    private final LongAdder read = new LongAdder();
    private final LongAdder items = new LongAdder();
    private final LongAdder transactions = new LongAdder();
    private final LongAdder states = new LongAdder();
    private final Map<PollFailure, LongAdder> failed = new EnumMap<>(PollFailure.class);
    private final Map<FeedEvent.Kind, LongAdder> events = new EnumMap<>(FeedEvent.Kind.class);

    public PollCountsInMemory() {
        for (PollFailure kind : PollFailure.values()) {
            failed.put(kind, new LongAdder());
        }
        for (FeedEvent.Kind kind : FeedEvent.Kind.values()) {
            events.put(kind, new LongAdder());
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
    public void read(String feed) {
        read.increment();
    }

    @Override
    public void written(String feed, int found) {
        items.add(found);
    }

    @Override
    public void event(String feed, FeedEvent.Kind kind) {
        events.get(kind).increment();
    }

    @Override
    public void committed(int written) {
        transactions.increment();
        states.add(written);
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

    /** Documents. */
    public long read() {
        return read.sum();
    }

    /** Items that stand on Kafka. */
    public long items() {
        return items.sum();
    }

    /** Events that stand on Kafka. */
    public long events(FeedEvent.Kind kind) {
        return events.get(kind).sum();
    }

    /** Transactions that were committed. */
    public long transactions() {
        return transactions.sum();
    }

    /** States that were written in them. */
    public long states() {
        return states.sum();
    }
}
