package io.wirewatch.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What one client has still to get. It is bounded in number and in size; when it overflows it closes itself and lets go of all it held.
 * Safe to share between threads; adding never waits.
 */
final class EventQueue {
    private final int maxEvents;
    private final long maxChars;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<LiveEvent> waiting = new ArrayDeque<>();
    private long chars;
    private boolean closed;

    EventQueue(int maxEvents, long maxChars) {
        this.maxEvents = maxEvents;
        this.maxChars = maxChars;
    }

    /** @return false when the queue is closed, or was too full and is closed now */
    boolean offer(LiveEvent event) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            if (waiting.size() == maxEvents || chars + event.data().length() > maxChars) {
                close();
                return false;
            }
            waiting.add(event);
            chars += event.data().length();
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The next event; empty when none comes within the patience, or none will ever come. */
    Optional<LiveEvent> take(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (waiting.isEmpty() && !closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            Optional<LiveEvent> next = Optional.ofNullable(waiting.poll());
            next.ifPresent(event -> chars -= event.data().length());
            return next;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
