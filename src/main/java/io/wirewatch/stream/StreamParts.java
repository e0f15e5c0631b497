package io.wirewatch.stream;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.core.story.StorySettings;
import io.wirewatch.wire.KafkaTopics;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the stream is made of.
 *
 * @param watermark gives the moment before which everything that arrived has been decided
 * @param clock for the times at which tags were made, and of records that no broker has stamped
 * @param itemPartitions how many partitions the items' Kafka topic has; as many does the work of deciding alerts get
 * @param maxItemBytes larger records are set aside
 * @param timed the Kafka topics whose records carry the time of their arrival
 * @param replay null when it is live
 */
record StreamParts(
        KafkaTopics topics,
        ItemTagger tagger,
        RulesInForce rules,
        StorySettings stories,
        AlertPolicy policy,
        Supplier<Instant> watermark,
        StreamCounts counts,
        RecordLimit limit,
        InstantSource clock,
        int itemPartitions,
        int maxItemBytes,
        Set<String> timed,
        Replay replay) {
    /** How many partitions the items of each of ours came from; null where they are at home. */
    Integer homes() {
        return replay == null ? null : replay.homes();
    }
}
