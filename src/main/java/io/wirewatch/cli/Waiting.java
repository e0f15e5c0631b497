package io.wirewatch.cli;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Says what a command is waiting for when it takes more than a few seconds; says nothing once closed. */
final class Waiting implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CompletableFuture<Void> message;

    private Waiting(Console console, String what, Executor later) {
        message = CompletableFuture.runAsync(() -> console.tell("  waiting for " + what + " ..."), later);
    }

    static Waiting on(Console console, String what) {
        return on(console, what, CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** @param later runs what it is given when patience ends */
    static Waiting on(Console console, String what, Executor later) {
        return new Waiting(console, what, later);
    }

    @Override
    public void close() {
        message.cancel(false);
    }
}
