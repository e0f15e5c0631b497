package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class FeedPartitionTest {
    @Test
    void whateverEndsItIsSeenSoThatItGetsASuccessor() throws InterruptedException {
        FeedPartition partition = new FeedPartition(
                0,
                null,
                number -> {
                    throw new OutOfMemoryError("none, as a test");
                },
                new FeedRoster(1, Duration.ZERO),
                PollCounts.NONE,
                InstantSource.system());
        partition.start();
        partition.awaitEnd(System.nanoTime() + Duration.ofSeconds(30).toNanos());
        assertThat(partition.condition()).isEqualTo(FeedPartition.Condition.BROKEN);
    }
}
