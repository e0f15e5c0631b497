package io.wirewatch.stream;

import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.wire.DeadLetterReason;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts since its making, for as long as the process lives. Safe to share between threads. */
public final class StreamCountsInMemory implements StreamCounts {
    private volatile Instant timersFired = Instant.EPOCH;
    private final LongAdder read = new LongAdder();
    private final LongAdder tagged = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder updated = new LongAdder();
    private final LongAdder withdrawn = new LongAdder();
    private final LongAdder laterFailures = new LongAdder();
    private final Map<AlertState, LongAdder> alerts = new ConcurrentHashMap<>();
    private final LongAdder ruleFailures = new LongAdder();
    private final Map<DeadLetterReason, LongAdder> itemsAside = new ConcurrentHashMap<>();
    private final Map<DeadLetterReason, LongAdder> rulesAside = new ConcurrentHashMap<>();
    private final Map<AlertDecision.Reason, LongAdder> held = new ConcurrentHashMap<>();

    /**
     * The counts at one moment.
     *
     * @param updated of those tagged
     */
    public record Snapshot(
            long read,
            long tagged,
            long repeated,
            long updated,
            long withdrawn,
            Map<DeadLetterReason, Long> itemsAside,
            Map<DeadLetterReason, Long> rulesAside,
            Map<AlertState, Long> alerts,
            Map<AlertDecision.Reason, Long> held,
            long ruleFailures,
            long laterFailures) {
        /** Items that became dead letters, for whatever reason. */
        public long deadItems() {
            return itemsAside.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Records of alerts, in whatever state. */
        public long told() {
            return alerts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Alerts that were opened. */
        public long opened() {
            return alerts.getOrDefault(AlertState.OPENED, 0L);
        }

        /** Whether every item read so far has come out somewhere; false for a moment while one is under way. */
        public boolean addsUp() {
            return read == tagged + withdrawn + repeated + deadItems();
        }
    }

    /** What has been counted so far. */
    public Snapshot snapshot() {
        return new Snapshot(
                read.sum(),
                tagged.sum(),
                repeated.sum(),
                updated.sum(),
                withdrawn.sum(),
                sums(DeadLetterReason.class, itemsAside),
                sums(DeadLetterReason.class, rulesAside),
                sums(AlertState.class, alerts),
                sums(AlertDecision.Reason.class, held),
                ruleFailures.sum(),
                laterFailures.sum());
    }

    /** Until when the timers of rules were last said to have fired; where several threads decide, by one of them. */
    public Instant timersFired() {
        return timersFired;
    }

    @Override
    public void itemRead() {
        read.increment();
    }

    @Override
    public void itemTagged() {
        tagged.increment();
    }

    @Override
    public void itemRepeated() {
        repeated.increment();
    }

    @Override
    public void itemUpdated() {
        updated.increment();
    }

    @Override
    public void itemSetAside(DeadLetterReason reason) {
        add(itemsAside, reason);
    }

    @Override
    public void ruleSetAside(DeadLetterReason reason) {
        add(rulesAside, reason);
    }

    @Override
    public void itemWithdrawn() {
        withdrawn.increment();
    }

    @Override
    public void failedLater() {
        laterFailures.increment();
    }

    @Override
    public void alertTold(AlertState state) {
        add(alerts, state);
    }

    @Override
    public void alertHeld(AlertDecision.Reason reason) {
        add(held, reason);
    }

    @Override
    public void timersFired(Instant until) {
        timersFired = until;
    }

    @Override
    public void ruleFailed(String ruleId) {
        ruleFailures.increment();
    }

    private static <E extends Enum<E>> void add(Map<E, LongAdder> counts, E label) {
        counts.computeIfAbsent(label, unused -> new LongAdder()).increment();
    }

    private static <E extends Enum<E>> Map<E, Long> sums(Class<E> labels, Map<E, LongAdder> counts) {
        Map<E, Long> sums = new EnumMap<>(labels);
        counts.forEach((label, count) -> sums.put(label, count.sum()));
        return sums;
    }
}
