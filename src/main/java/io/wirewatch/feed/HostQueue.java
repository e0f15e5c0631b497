package io.wirewatch.feed;

import java.time.Instant;
import java.util.TreeSet;

/** The feeds of one host that wait for their turn, and how busy the host is with us. Touched by the roster alone, under its lock. */
final class HostQueue {
    final String host;
    final TreeSet<FeedEntry> waiting = new TreeSet<>(FeedEntry.BY_DUE);
    int running;
    /** Not to be asked before. */
    Instant freeAt = Instant.EPOCH;
    /** When its next feed can be polled; the roster's order of hosts rests on it. Null while none can. */
    Instant readyAt;

    HostQueue(String host) {
        this.host = host;
    }

    /** When its next feed can be polled, as things are now; null when none waits or the host has its fill. */
    Instant nextTurn(int connections) {
        if (waiting.isEmpty() || running >= connections) {
            return null;
        }
        Instant due = waiting.first().due;
        return due.isAfter(freeAt) ? due : freeAt;
    }
}
