package io.wirewatch.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The newest events of one kind, bounded in number and in size. Not to be shared between threads. */
final class RecentEvents {
    private final int maxEvents;
    private final long maxBytes;
    private final Deque<LoggedEvent> events = new ArrayDeque<>();
    private long bytes;

    RecentEvents(int maxEvents, long maxBytes) {
        this.maxEvents = maxEvents;
        this.maxBytes = maxBytes;
    }

    void add(LoggedEvent event) {
        events.add(event);
        bytes += event.event().size();
        while (events.size() > maxEvents || bytes > maxBytes) {
            bytes -= events.poll().event().size();
        }
    }

    void clear() {
        events.clear();
        bytes = 0;
    }

    /** All that are kept, oldest first. */
    List<LoggedEvent> all() {
        return new ArrayList<>(events);
    }
}
