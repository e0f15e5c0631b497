package io.wirewatch.stream;

import io.wirewatch.core.story.StorySettings;
import io.wirewatch.wire.KafkaTopics;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the stream runs.
 *
 * @param applicationId instances with the same one share the work; also what its state and internal Kafka topics are named by
 * @param stateDirectory where its stores live; may be deleted at any time, they come back from Kafka
 * @param threads how many partitions are worked on at once
 * @param replicationFactor of internal Kafka topics: 1 on the embedded broker, -1 for the cluster's default
 * @param sessionTimeout how long Kafka waits for a killed instance before others get its partitions, or itself again after a restart
 * @param maxItemBytes larger records are set aside
 * @param stories how long and how many stories are remembered
 * @param replay null when it is live
 */
public record StreamSettings(
        String applicationId,
        Path stateDirectory,
        int threads,
        int replicationFactor,
        Duration sessionTimeout,
        int maxItemBytes,
        StorySettings stories,
        Replay replay) {
    public StreamSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("the stream needs at least one thread, but is given " + threads);
        }
        if (maxItemBytes < 1) {
            throw new IllegalArgumentException("items cannot be limited to " + maxItemBytes + " bytes");
        }
    }

    /** One thread, items of up to 1 MiB, the cluster's own replication factor, and ten seconds until a killed instance is replaced. */
    public static StreamSettings of(Path stateDirectory) {
        return new StreamSettings(
                "wirewatch",
                stateDirectory,
                1,
                -1,
                Duration.ofSeconds(10),
                KafkaTopics.MAX_ITEM_BYTES,
                StorySettings.DEFAULT,
                null);
    }

    public StreamSettings withApplicationId(String value) {
        return new StreamSettings(
                value, stateDirectory, threads, replicationFactor, sessionTimeout, maxItemBytes, stories, replay);
    }

    public StreamSettings withThreads(int value) {
        return new StreamSettings(
                applicationId, stateDirectory, value, replicationFactor, sessionTimeout, maxItemBytes, stories, replay);
    }

    public StreamSettings withReplicationFactor(int value) {
        return new StreamSettings(
                applicationId, stateDirectory, threads, value, sessionTimeout, maxItemBytes, stories, replay);
    }

    public StreamSettings withSessionTimeout(Duration value) {
        return new StreamSettings(
                applicationId, stateDirectory, threads, replicationFactor, value, maxItemBytes, stories, replay);
    }

    public StreamSettings withStories(StorySettings value) {
        return new StreamSettings(
                applicationId, stateDirectory, threads, replicationFactor, sessionTimeout, maxItemBytes, value, replay);
    }

    public StreamSettings withMaxItemBytes(int value) {
        return new StreamSettings(
                applicationId, stateDirectory, threads, replicationFactor, sessionTimeout, value, stories, replay);
    }

    public StreamSettings withReplay(Replay value) {
        return new StreamSettings(
                applicationId,
                stateDirectory,
                threads,
                replicationFactor,
                sessionTimeout,
                maxItemBytes,
                stories,
                value);
    }
}
