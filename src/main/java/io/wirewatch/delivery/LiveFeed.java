package io.wirewatch.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Remembers the newest events and hands each new one to all who listen. Safe to share between threads; publishing never waits for a
 * listener, and a listener misses nothing between what is remembered and what is new.
 */
final class LiveFeed {
    private final StreamLimits limits;
    private final RecentEvents items;
    private final RecentEvents alerts;
    private final List<EventQueue> listeners = new ArrayList<>();
    private long dropped;
    private boolean closed;

    LiveFeed(StreamLimits limits) {
        this.limits = limits;
        items = new RecentEvents(limits.items(), limits.recentChars());
        alerts = new RecentEvents(limits.alerts(), limits.recentChars());
    }

    synchronized void publish(LiveEvent event) {
        (event.kind().equals(LiveEvent.ALERT) ? alerts : items).add(event);
        int before = listeners.size();
        listeners.removeIf(queue -> !queue.offer(event));
        dropped += before - listeners.size();
    }

    /** A queue that holds what is remembered, oldest first, and gets all that comes; empty when there are too many listeners already. */
    synchronized Optional<EventQueue> listen() {
        if (closed || listeners.size() >= limits.clients()) {
            return Optional.empty();
        }
        EventQueue queue = new EventQueue(limits.queued(), limits.queuedChars());
        TreeSet<LiveEvent> remembered = new TreeSet<>(items.all());
        remembered.addAll(alerts.all());
        remembered.forEach(queue::offer);
        listeners.add(queue);
        return Optional.of(queue);
    }

    synchronized void leave(EventQueue queue) {
        queue.close();
        listeners.remove(queue);
    }

    /** Lets all listeners go, and takes no more. */
    synchronized void close() {
        closed = true;
        listeners.forEach(EventQueue::close);
        listeners.clear();
    }

    synchronized int listeners() {
        return listeners.size();
    }

    /** How many listeners were let go for being too slow. */
    synchronized long dropped() {
        return dropped;
    }
}
