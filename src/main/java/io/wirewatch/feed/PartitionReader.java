package io.wirewatch.feed;

import io.wirewatch.feed.state.FeedMemory;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.UnreadableJsonException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the feeds and the states of a partition from beginning to end. Safe to share between threads. */
final class PartitionReader {
    private static final Logger log = LoggerFactory.getLogger(PartitionReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STANDSTILL = Duration.ofMinutes(1);

    private final KafkaClients clients;
    private final KafkaTopics topics;

    PartitionReader(KafkaClients clients, KafkaTopics topics) {
        this.clients = clients;
        this.topics = topics;
    }

    /**
     * What stands there now.
     *
     * @throws KafkaException when it cannot be read, or nothing comes for a minute
     * @throws InterruptedException when the calling thread is interrupted
     */
    PartitionContent read(int partition) throws InterruptedException {
        TopicPartition feeds = new TopicPartition(topics.feeds().name(), partition);
        TopicPartition states = new TopicPartition(topics.feedState().name(), partition);
        Map<String, PartitionContent.Written> written = new HashMap<>();
        Map<String, FeedMemory> memories = new HashMap<>();
        try (Consumer<String, byte[]> consumer = clients.consumer()) {
            consumer.assign(List.of(feeds, states));
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            long lastProgress = System.nanoTime();
            while (!hasReached(consumer, ends)) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                records.records(feeds).forEach(record -> takeFeed(written, record));
                records.records(states).forEach(record -> takeState(memories, record));
                lastProgress = records.isEmpty() ? lastProgress : System.nanoTime();
                requireProgress(lastProgress, partition);
            }
            return new PartitionContent(written, memories, consumer.position(feeds));
        } catch (InterruptException e) {
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException().initCause(e);
        }
    }

    /** The feed of a record, or null when it says nothing that could be polled. */
    static Feed feed(ConsumerRecord<String, byte[]> record) {
        try {
            return Json.read(record.value(), Feed.class);
        } catch (UnreadableJsonException e) {
            log.warn("feed={}: cannot be read and is passed over: {}", record.key(), e.getMessage());
            return null;
        }
    }

    private static boolean hasReached(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static void requireProgress(long since, int partition) {
        if (System.nanoTime() - since > STANDSTILL.toNanos()) {
            throw new KafkaException("partition " + partition + " of the feeds cannot be read to its end");
        }
    }

    private static void takeFeed(Map<String, PartitionContent.Written> feeds, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            feeds.remove(record.key());
            return;
        }
        Feed feed = feed(record);
        if (feed != null) {
            feeds.put(feed.id(), new PartitionContent.Written(feed, Instant.ofEpochMilli(record.timestamp())));
        }
    }

    private static void takeState(Map<String, FeedMemory> memories, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            memories.remove(record.key());
            return;
        }
        try {
            memories.put(record.key(), FeedMemory.of(Json.read(record.value(), FeedState.class)));
        } catch (UnreadableJsonException e) {
            log.warn("feed={}: its state cannot be read, it begins anew: {}", record.key(), e.getMessage());
        }
    }
}
