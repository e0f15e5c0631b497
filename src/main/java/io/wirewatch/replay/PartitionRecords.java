package io.wirewatch.replay;

import io.wirewatch.wire.KafkaClients;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The committed records of one partition, from the first that is not older than a moment, to where the partition ended when this was opened. Holds
 * what one request fetches. Not to be shared between threads.
 */
final class PartitionRecords implements Iterator<ConsumerRecord<String, byte[]>>, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Consumer<String, byte[]> consumer;
    private final TopicPartition partition;
    private final long end;
    private final Queue<ConsumerRecord<String, byte[]>> fetched = new ArrayDeque<>();

    PartitionRecords(KafkaClients clients, TopicPartition partition, Instant from) {
        this.consumer = clients.consumer();
        this.partition = partition;
        consumer.assign(List.of(partition));
        end = consumer.endOffsets(List.of(partition)).get(partition);
        long since = Math.max(0, from.toEpochMilli()); // Kafka refuses to look for what is before 1970
        OffsetAndTimestamp first =
                consumer.offsetsForTimes(Map.of(partition, since)).get(partition);
        consumer.seek(partition, first == null ? end : first.offset());
    }

    /** @throws TimeoutException when nothing comes, though there is more */
    @Override
    public boolean hasNext() {
        long waitedUntil = System.nanoTime() + PATIENCE.toNanos();
        while (fetched.isEmpty() && consumer.position(partition) < end) {
            consumer.poll(POLL).forEach(fetched::add);
            if (fetched.isEmpty() && System.nanoTime() > waitedUntil) {
                throw new TimeoutException(partition + " could not be read to its end; nothing came for "
                        + PATIENCE.toSeconds() + " s. Is the cluster up?");
            }
        }
        return !fetched.isEmpty() && fetched.peek().offset() < end;
    }

    @Override
    public ConsumerRecord<String, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException(partition + " has no more records");
        }
        return fetched.remove();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
