package io.wirewatch.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest events, in one order for all clients, which keeps the order of each partition. Bounded in number and size: the oldest make room. Each
 * client reads at its own pace by number, so that a slow one costs nothing but what the log holds anyway; one that falls behind its beginning has
 * lost the thread.
 *
 * <p>One thread publishes. Safe to share between threads, and nothing here waits for anybody.
 */
final class EventLog {
    private final StreamLimits limits;
    private final LoggedEvent[] ring;
    private final Map<EventKind, RecentEvents> recent = new EnumMap<>(EventKind.class);
    private final Map<EventFilter, FilterVerdicts> filters = new HashMap<>();
    private FollowedTopics topics;
    private boolean open;
    private long first;
    private long next;
    private long bytes;
    private long[] base = {};
    private long[] head = {};

    EventLog(StreamLimits limits) {
        this.limits = limits;
        this.ring = new LoggedEvent[limits.logged()];
        for (EventKind kind : EventKind.values()) {
            recent.put(kind, new RecentEvents(limits.recent(), limits.recentBytes()));
        }
    }

    /** Begins anew at a position. Clients wait until it is {@link #open}. */
    synchronized void begin(FollowedTopics followed, long[] position) {
        topics = followed;
        open = false;
        while (first < next) {
            dropOldest();
        }
        recent.values().forEach(RecentEvents::clear);
        base = position.clone();
        head = position.clone();
    }

    synchronized void open() {
        open = true;
    }

    synchronized boolean isOpen() {
        return open;
    }

    /** Null as long as it has never begun. */
    synchronized FollowedTopics topics() {
        return topics;
    }

    /** Takes an event as the newest one, and asks the filters of all clients about it. */
    void publish(LiveEvent event, EventSubject subject) {
        Map<FilterVerdicts, Boolean> verdicts = new HashMap<>();
        for (FilterVerdicts asked : activeFilters()) {
            if (asked.filter().kinds().contains(event.kind())) {
                verdicts.put(asked, asked.filter().wants(subject));
            }
        }
        synchronized (this) {
            append(event);
            verdicts.forEach((filter, verdict) -> filter.put(next - 1, verdict));
        }
    }

    private synchronized List<FilterVerdicts> activeFilters() {
        return List.copyOf(filters.values());
    }

    private void append(LiveEvent event) {
        while (next - first == ring.length || (first < next && bytes + event.size() > limits.loggedBytes())) {
            dropOldest();
        }
        head[event.slot()] = event.offset() + 1;
        byte[] idLine = ("id: " + topics.print(head) + "\n").getBytes(StandardCharsets.US_ASCII);
        LoggedEvent logged = new LoggedEvent(next, event, head.clone(), idLine);
        filters.values().forEach(filter -> filter.forget(next));
        ring[place(next)] = logged;
        next++;
        bytes += event.size();
        recent.get(event.kind()).add(logged);
    }

    private void dropOldest() {
        LoggedEvent oldest = ring[place(first)];
        ring[place(first)] = null;
        base = oldest.after();
        bytes -= oldest.event().size();
        first++;
    }

    private int place(long number) {
        return (int) (number % ring.length);
    }

    /** Moves on where records were passed over that are no events. */
    synchronized void advance(int slot, long offset) {
        head[slot] = Math.max(head[slot], offset);
    }

    /** Position after all that was published. */
    synchronized long[] head() {
        return head.clone();
    }

    /** Whether all that came after a position is here, in these slots. */
    synchronized boolean holdsFrom(long[] position, Collection<Integer> slots) {
        return slots.stream().allMatch(slot -> position[slot] >= base[slot]);
    }

    /** Whether a position lies beyond what was published, in any of these slots. */
    synchronized boolean isBehind(long[] position, Collection<Integer> slots) {
        return slots.stream().anyMatch(slot -> position[slot] > head[slot]);
    }

    /** The number of the oldest event. */
    synchronized long first() {
        return first;
    }

    /** The number that the next event will have. */
    synchronized long next() {
        return next;
    }

    /** The event with a number; null when it is no longer here, or not yet. */
    synchronized LoggedEvent get(long number) {
        return number < first || number >= next ? null : ring[place(number)];
    }

    /** Position before the event with a number, which is in the log or its next one. */
    synchronized long[] positionBefore(long number) {
        if (number >= next) {
            return head.clone();
        }
        return number <= first ? base.clone() : ring[place(number - 1)].after().clone();
    }

    /** The newest events of a kind, oldest first. */
    synchronized List<LoggedEvent> recent(EventKind kind) {
        return recent.get(kind).all();
    }

    synchronized int events() {
        return (int) (next - first);
    }

    synchronized long bytes() {
        return bytes;
    }

    /** Has a filter asked about each event from now on; null for one that need not be asked. Whoever takes it gives it back. */
    synchronized FilterVerdicts use(EventFilter filter) {
        if (filter.isPlain()) {
            return null;
        }
        FilterVerdicts verdicts = filters.computeIfAbsent(filter, asked -> new FilterVerdicts(asked, ring.length));
        verdicts.use(1);
        return verdicts;
    }

    synchronized void release(FilterVerdicts verdicts) {
        if (verdicts != null && verdicts.use(-1) == 0) {
            filters.remove(verdicts.filter());
        }
    }

    /** What a filter says of an event; null when it was not asked, or the event is no longer here. */
    synchronized Boolean verdict(FilterVerdicts verdicts, long number) {
        return get(number) == null ? null : verdicts.get(number);
    }

    /** Remembers a verdict. */
    synchronized void learn(FilterVerdicts verdicts, long number, boolean verdict) {
        if (get(number) != null) {
            verdicts.put(number, verdict);
        }
    }

    @Override
    public synchronized String toString() {
        return "events " + first + " to " + next + " at " + Arrays.toString(head);
    }
}
