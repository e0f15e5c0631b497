package io.wirewatch.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a long-running command wait for Ctrl-C (or a kill), and stop what it started before the process ends. */
final class Shutdown {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    private final Thread owner = Thread.currentThread();
    private volatile boolean waiting;

    private Shutdown() {}

    /** From now on the process ends only after {@link #finished()}. */
    static Shutdown onSignal() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            shutdown.asked.countDown();
                            shutdown.interruptStart();
                            shutdown.awaitFinished();
                        },
                        "shutdown"));
        return shutdown;
    }

    /** Waits until somebody wants the process to end. */
    void await() throws InterruptedException {
        waiting = true;
        asked.await();
    }

    /** Waits for so long at most; whether somebody wants the process to end. */
    boolean await(Duration limit) throws InterruptedException {
        waiting = true;
        return asked.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isAsked() {
        waiting = true;
        return asked.getCount() == 0;
    }

    /** Everything is stopped; the process may end. */
    void finished() {
        finished.countDown();
    }

    /** A start may take minutes where a cluster does not answer. */
    private void interruptStart() {
        if (!waiting) {
            owner.interrupt();
        }
    }

    private void awaitFinished() {
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
