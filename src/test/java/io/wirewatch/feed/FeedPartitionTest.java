package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class FeedPartitionTest {
    @Test
    void whateverEndsItIsSeenSoThatItGetsASuccessor() throws InterruptedException {
        FeedRoster roster = new FeedRoster(1, Duration.ZERO);
        FeedPartition partition = new FeedPartition(
                0,
                null,
                number -> {
                    throw new OutOfMemoryError("none, as a test");
                },
                roster,
                new FeedPushes(null, null, roster, PollCounts.NONE, InstantSource.system()),
                PollCounts.NONE,
                InstantSource.system());
        partition.start();
        partition.awaitEnd(System.nanoTime() + Duration.ofSeconds(30).toNanos());
        assertThat(partition.condition()).isEqualTo(FeedPartition.Condition.BROKEN);
    }
}
