package io.wirewatch.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that no host gets more requests at a time, nor sooner after one another, than agreed. Each host has a line of its own; who came
 * first goes first. Hosts that nobody asks any more are forgotten, so memory follows the hosts asked within one spacing.
 *
 * <p>Safe to share between threads.
 */
final class HostGate {
    private static final int FIRST_SWEEP = 1024;

    private final int turnsPerHost;
    private final long spacing;
    private final Ticker ticker;
    private final Map<String, Line> lines = new HashMap<>();
    private int nextSweep = FIRST_SWEEP;

    HostGate(int turnsPerHost, Duration spacing, Ticker ticker) {
        this.turnsPerHost = turnsPerHost;
        this.spacing = spacing.toNanos();
        this.ticker = ticker;
    }

    /** Time, so that tests need not wait for it. */
    interface Ticker {
        Ticker SYSTEM = new Ticker() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(long nanos) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(nanos);
            }
        };

        long nanos();

        void sleep(long nanos) throws InterruptedException;
    }

    /** One request's leave to ask a host; closing it lets the next one in. */
    final class Turn implements AutoCloseable {
        private final String host;

        private Turn(String host) {
            this.host = host;
        }

        @Override
        public void close() {
            leave(host, true);
        }
    }

    /** Who asks one host and who waits to. */
    private static final class Line {
        private final Semaphore free;
        private int users;
        private long nextStart;

        private Line(int turns, long now) {
            free = new Semaphore(turns, true);
            nextStart = now;
        }
    }

    /**
     * Whether a request of this host would start at once. It is a forecast, not a promise: others may be faster.
     *
     * @param host as {@link HttpValues#host} gives it
     */
    synchronized boolean isFree(String host) {
        Line line = lines.get(host);
        return line == null || (line.free.availablePermits() > 0 && line.nextStart - ticker.nanos() <= 0);
    }

    /**
     * How long a request of this host would have to wait at least: nothing where {@link #isFree}, and at least a hundredth of a second while its
     * turns are all taken, since nobody knows how long they last.
     */
    synchronized Duration atLeast(String host) {
        Line line = lines.get(host);
        if (line == null) {
            return Duration.ZERO;
        }
        long spaced = Math.max(0, line.nextStart - ticker.nanos());
        boolean taken = line.free.availablePermits() == 0;
        return Duration.ofNanos(taken ? Math.max(spaced, TimeUnit.MILLISECONDS.toNanos(10)) : spaced);
    }

    /**
     * Waits for a turn.
     *
     * @return null when there is none within the time given
     */
    Turn enter(String host, Duration patience) throws InterruptedException {
        long last = ticker.nanos() + patience.toNanos();
        Line line = join(host);
        boolean entered = false;
        try {
            entered = line.free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            if (!entered) {
                leave(host, false);
            }
        }
        return entered ? start(host, line, last) : null;
    }

    private Turn start(String host, Line line, long last) throws InterruptedException {
        boolean started = false;
        try {
            long wait = book(line, last);
            if (wait > 0) {
                ticker.sleep(wait);
            }
            started = wait >= 0;
        } finally {
            if (!started) {
                leave(host, true);
            }
        }
        return started ? new Turn(host) : null;
    }

    private synchronized Line join(String host) {
        if (lines.size() >= nextSweep) {
            long now = ticker.nanos();
            lines.values().removeIf(line -> line.users == 0 && line.nextStart - now <= 0);
            nextSweep = Math.max(FIRST_SWEEP, 2 * lines.size());
        }
        Line line = lines.computeIfAbsent(host, unknown -> new Line(turnsPerHost, ticker.nanos()));
        line.users++;
        return line;
    }

    /** How long until the start that is now booked; less than nothing when it would be too late and none was booked. */
    private synchronized long book(Line line, long last) {
        long now = ticker.nanos();
        long start = line.nextStart - now > 0 ? line.nextStart : now;
        if (start - last > 0) {
            return -1;
        }
        line.nextStart = start + spacing;
        return start - now;
    }

    private synchronized void leave(String host, boolean hadTurn) {
        Line line = lines.get(host);
        line.users--;
        if (hadTurn) {
            line.free.release();
        }
    }

    /** How many hosts are remembered. */
    synchronized int size() {
        return lines.size();
    }
}
