package io.wirewatch.feed.push;

import java.util.ArrayDeque;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes that have been acknowledged and wait to be handled, in order, on one thread. Bounded in bytes. Safe to share between threads.
 */
final class PushInbox implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PushInbox.class);
    /** Even an empty push takes room. */
    private static final int OVERHEAD = 1000;

    private final PushTarget target;
    private final long room;
    private final Queue<Push> waiting = new ArrayDeque<>();
    private final Thread worker = new Thread(this::work, "push");
    private long taken;

    @SuppressWarnings("ArrayRecordComponent") // ten megabytes are not copied for a purity that nobody tests
    private record Push(String feed, byte[] body, String contentType) {
        long size() {
            return (long) body.length + OVERHEAD;
        }
    }

    /** @param room for so many bytes; a single push that is larger is taken when nothing else is there */
    PushInbox(PushTarget target, long room) {
        this.target = target;
        this.room = room;
        worker.setDaemon(true);
        worker.start();
    }

    /** Whether there was room for it. */
    synchronized boolean offer(String feed, byte[] body, String contentType) {
        Push push = new Push(feed, body, contentType);
        if (taken > 0 && taken + push.size() > room) {
            return false;
        }
        taken += push.size();
        waiting.add(push);
        notifyAll();
        return true;
    }

    @Override
    public void close() {
        worker.interrupt();
    }

    private void work() {
        try {
            while (true) {
                Push push = next();
                handle(push);
                done(push);
            }
        } catch (InterruptedException e) {
            log.debug("no more pushes are handled");
        }
    }

    private synchronized Push next() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        return waiting.remove();
    }

    private void handle(Push push) throws InterruptedException {
        try {
            target.pushed(push.feed(), push.body(), push.contentType());
        } catch (RuntimeException e) {
            log.error("feed={}: a push could not be handled", push.feed(), e);
            target.dropped(push.feed(), PushDrop.NOT_HANDLED);
        }
    }

    private synchronized void done(Push push) {
        taken -= push.size();
    }
}
