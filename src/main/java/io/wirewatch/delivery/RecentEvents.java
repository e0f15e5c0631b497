package io.wirewatch.delivery;

import java.util.Collection;
import java.util.Collections;
import java.util.TreeSet;

/** The newest events of one kind, oldest first, bounded in number and in size. Not to be shared between threads. */
final class RecentEvents {
    private final int maxEvents;
    private final long maxChars;
    private final TreeSet<LiveEvent> events = new TreeSet<>();
    private long chars;

    RecentEvents(int maxEvents, long maxChars) {
        this.maxEvents = maxEvents;
        this.maxChars = maxChars;
    }

    void add(LiveEvent event) {
        if (!events.add(event)) {
            return;
        }
        chars += event.data().length();
        while (events.size() > maxEvents || chars > maxChars) {
            chars -= events.pollFirst().data().length();
        }
    }

    Collection<LiveEvent> all() {
        return Collections.unmodifiableSortedSet(events);
    }
}
