package io.wirewatch.cli;

import io.wirewatch.replay.ReplayTopics;
import io.wirewatch.stream.StreamCountsInMemory;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;

/** Waits until the stream of a replay has decided everything, tells how far it is, and gives up when nothing moves any more. */
final class ReplayWatch {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration TELL = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaConnection kafka;
    private final ReplayTopics topics;
    private final StreamCountsInMemory counts;
    private long moved = System.nanoTime();
    private long told = System.nanoTime();
    private long written;

    ReplayWatch(KafkaConnection kafka, ReplayTopics topics, StreamCountsInMemory counts) {
        this.kafka = kafka;
        this.topics = topics;
        this.counts = counts;
    }

    /**
     * @param end the moment until which everything is to be decided
     * @param items how many there are
     * @throws FailedCommandException when it does not come to an end
     */
    void await(Instant end, long items) throws InterruptedException {
        while (counts.timersFired().isBefore(end)) {
            Thread.sleep(LOOK.toMillis());
            if (since(told).compareTo(TELL) > 0) {
                told = System.nanoTime();
                look(items);
            }
        }
    }

    private void look(long items) {
        long now = written();
        if (now != written) {
            written = now;
            moved = System.nanoTime();
        } else if (since(moved).compareTo(PATIENCE) > 0) {
            throw new FailedCommandException(
                    "the replay stands still since " + PATIENCE.toMinutes() + " min",
                    "The log tells more; with --keep its Kafka topics stay.");
        }
        kafka.console()
                .tell("  " + counts.snapshot().read() + " of " + items + " read, "
                        + counts.snapshot().told() + " records of alerts");
    }

    private long written() {
        try {
            return topics.written();
        } catch (KafkaException e) {
            throw new FailedCommandException(
                    "Kafka at " + kafka.bootstrapServers() + " is gone: " + e.getMessage(),
                    "Start the replay again when it is back.");
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
