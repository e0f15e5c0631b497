package io.wirewatch.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads one chunk of what a client missed: up to so many events, bytes or records. Of use once, on one thread. */
final class ChunkReader {
    private static final int MAX_EVENTS = 500;
    private static final long MAX_BYTES = 1_000_000;
    private static final int MAX_RECORDS = 10_000;
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final FollowedTopics topics;
    private final EventReader reader;
    private final EventFilter filter;
    private final List<LiveEvent> events = new ArrayList<>();
    private long bytes;
    private int records;

    ChunkReader(Consumer<String, byte[]> consumer, FollowedTopics topics, EventReader reader, EventFilter filter) {
        this.consumer = consumer;
        this.topics = topics;
        this.reader = reader;
        this.filter = filter;
    }

    /**
     * Reads on from a position.
     *
     * @param slots what the client follows
     * @param patience how long nothing may come while there is more
     * @throws ResetException when Kafka no longer has what came after the position, or does not have it yet
     */
    CatchUp.Chunk read(long[] from, Collection<Integer> slots, Duration patience) {
        List<TopicPartition> partitions = slots.stream().map(topics::partition).toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        requireKept(from, partitions, ends);
        partitions.forEach(partition -> consumer.seek(partition, from[topics.slot(partition)]));
        long[] position = from.clone();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isFull()
                && ends.entrySet().stream().anyMatch(end -> position[topics.slot(end.getKey())] < end.getValue())) {
            ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
            if (take(polled, position)) {
                deadline = System.nanoTime() + patience.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new TimeoutException("nothing came for " + patience.toSeconds() + " s");
            }
        }
        return new CatchUp.Chunk(List.copyOf(events), position, null);
    }

    private void requireKept(long[] from, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long offset = from[topics.slot(partition)];
            if (offset < begins.get(partition)) {
                throw ResetException.notKept();
            }
            if (offset > ends.get(partition)) {
                throw ResetException.ahead();
            }
        }
    }

    private boolean isFull() {
        return events.size() >= MAX_EVENTS || bytes >= MAX_BYTES || records >= MAX_RECORDS;
    }

    /** Takes records until the chunk is full; those left are read again for the next one. Whether it came any further. */
    private boolean take(ConsumerRecords<String, byte[]> polled, long[] position) {
        boolean moved = false;
        Set<TopicPartition> cut = new HashSet<>();
        for (ConsumerRecord<String, byte[]> record : polled) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (isFull()) {
                cut.add(partition);
            } else {
                int slot = topics.slot(partition);
                position[slot] = record.offset() + 1;
                take(record, slot);
                moved = true;
            }
        }
        for (TopicPartition partition : consumer.assignment()) {
            int slot = topics.slot(partition);
            if (!cut.contains(partition) && consumer.position(partition) > position[slot]) {
                position[slot] = consumer.position(partition);
                moved = true;
            }
        }
        return moved;
    }

    private void take(ConsumerRecord<String, byte[]> record, int slot) {
        records++;
        reader.read(record, topics.kind(slot), slot)
                .filter(read -> filter.isPlain() || filter.wants(read.subject()))
                .ifPresent(read -> {
                    events.add(read.event());
                    bytes += read.event().size();
                });
    }
}
