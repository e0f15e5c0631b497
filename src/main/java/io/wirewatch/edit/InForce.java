package io.wirewatch.edit;

import java.time.Duration;

/** Tells when this instance goes by a record. Safe to share between threads. */
public interface InForce {
    /**
     * Waits until a rule, a silence or a feed that was written is in force.
     *
     * @return false when it is not so within the limit; it will be later
     */
    boolean await(Written written, Duration limit) throws InterruptedException;
}
