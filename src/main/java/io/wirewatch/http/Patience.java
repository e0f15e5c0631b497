package io.wirewatch.http;

import java.time.Duration;

/**
 * The time that one request has, redirects included: a limit for waiting for turns, and the same limit again for all the rest, so that a busy
 * host does not look like a slow one. For one thread.
 */
final class Patience {
    private final long limit;
    private final long begun = System.nanoTime();
    private long waited;

    Patience(Duration limit) {
        this.limit = limit.toNanos();
    }

    HostGate.Turn awaitTurn(HostGate gate, String host) throws InterruptedException, WebFault {
        long before = System.nanoTime();
        HostGate.Turn turn = gate.enter(host, Duration.ofNanos(limit - waited));
        waited += System.nanoTime() - before;
        if (turn == null) {
            throw new WebFault(WebFailure.HOST_BUSY, "too many others are asking " + host);
        }
        return turn;
    }

    /** Nanoseconds left for all but waiting. */
    long left() {
        return limit - (System.nanoTime() - begun - waited);
    }
}
