package io.wirewatch.stream;

import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.wire.DeadLetterReason;
import java.time.Instant;

/**
 * Is told what the stream does, as it does it. Each record of an item that is read ends in exactly one of tagged, withdrawn, repeated and set aside.
 *
 * <p>What is counted is work done by this process: work of a transaction that is aborted, and done again, counts twice. What is true for
 * good stands on the Kafka topics. Implementations are called by several threads and must neither block nor throw.
 */
public interface StreamCounts {
    /** A record of the items' Kafka topic was taken up. */
    void itemRead();

    /** An item was tagged for the first time, or again as an update. */
    void itemTagged();

    /** An item was seen before with the same content, and goes no further. */
    void itemRepeated();

    /** Of those tagged: it was seen before, with other content. */
    void itemUpdated();

    /** An item became a dead letter. */
    void itemSetAside(DeadLetterReason reason);

    /** A rule became a dead letter. */
    void ruleSetAside(DeadLetterReason reason);

    /** An item was withdrawn. */
    void itemWithdrawn();

    /** After it was tagged, an item could not be put into a story, or what it means to a rule not be decided. */
    void failedLater();

    /** A record of an alert goes out. */
    void alertTold(AlertState state);

    /** A match, or what a timer would have told, was held back. */
    void alertHeld(AlertDecision.Reason reason);

    /** What was due by a moment, though nothing happened, has been decided for some of the rules. */
    void timersFired(Instant until);

    /** The evaluation of a rule on one item failed; the item went on. */
    void ruleFailed(String ruleId);
}
