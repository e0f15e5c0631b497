package io.wirewatch.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Wakes the clients on a thread of its own, so that whoever publishes never waits for their number; and not more often than every 20 milliseconds, so
 * that under load each client gets several events with one write.
 */
final class Pulse implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final Runnable wake;
    private final LongConsumer look;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "wake-clients");

    /**
     * @param wake runs after news
     * @param look runs between, with the time of {@link System#nanoTime}
     */
    Pulse(Runnable wake, LongConsumer look) {
        this.wake = wake;
        this.look = look;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** There is something to tell. Never waits. */
    void news() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                if (news.tryAcquire(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                    wake.run();
                    TimeUnit.NANOSECONDS.sleep(BETWEEN.toNanos());
                }
                look.accept(System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
