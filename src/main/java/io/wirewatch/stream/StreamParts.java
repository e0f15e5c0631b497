package io.wirewatch.stream;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.wire.KafkaTopics;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What the stream is made of.
 *
 * @param rules gives the rules of the moment at which it is asked
 * @param itemPartitions how many partitions the items' Kafka topic has
 * @param maxItemBytes larger records are set aside
 * @param clock for the times in alerts, and of records that no broker has stamped
 */
record StreamParts(
        KafkaTopics topics,
        ItemTagger tagger,
        Supplier<RuleMatcher> rules,
        StreamCounts counts,
        RecordLimit limit,
        InstantSource clock,
        int itemPartitions,
        int maxItemBytes) {}
