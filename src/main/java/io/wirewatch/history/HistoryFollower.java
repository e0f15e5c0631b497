package io.wirewatch.history;

import io.wirewatch.wire.KafkaClients;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index up to date with its Kafka topic, on a thread of its own: goes on where the last commit ended, commits now and then, and drops
 * what is too old.
 *
 * <p>It does not give up while Kafka is away, or the Kafka topic missing. When the disk fails it ends and says so in the log; what was committed
 * stays readable, and {@link HistoryKeeper} begins again.
 */
public final class HistoryFollower implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HistoryFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_DROPS = Duration.ofHours(1);
    private static final int RECORDS_A_COMMIT = 50_000;

    private final HistoryIndex index;
    private final Consumer<String, byte[]> consumer;
    private final String topic;
    private final Duration kept;
    private final InstantSource clock;
    private final Thread thread;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private Map<TopicPartition, Long> awaited;
    private int uncommitted;
    private Instant committed = Instant.MIN;
    private Instant dropped = Instant.MIN;
    private volatile RuntimeException failure;
    private volatile Progress progress = new Progress(0, 0);

    /**
     * How far the way to where the Kafka topic ended at the start has come.
     *
     * @param read offsets passed since the start
     * @param total offsets there were to pass; of these, transaction markers take some
     */
    public record Progress(long read, long total) {}

    private HistoryFollower(
            HistoryIndex index, KafkaClients clients, String topic, Duration kept, InstantSource clock) {
        this.index = index;
        this.consumer = clients.consumer();
        this.topic = topic;
        this.kept = kept;
        this.clock = clock;
        this.thread = new Thread(this::run, "history");
        thread.setDaemon(true);
    }

    /**
     * Starts to follow.
     *
     * @param index stays the caller's to close, after this; nobody else adds to it
     * @param topic the Kafka topic of tagged items
     * @param kept what arrived longer ago is dropped
     */
    public static HistoryFollower follow(
            HistoryIndex index, KafkaClients clients, String topic, Duration kept, InstantSource clock) {
        HistoryFollower follower = new HistoryFollower(index, clients, topic, kept, clock);
        follower.thread.start();
        return follower;
    }

    public Progress progress() {
        return progress;
    }

    /**
     * Waits for all that stood on the Kafka topic at the start to be in the index, and committed.
     *
     * @return false when the time is up before that
     * @throws TimeoutException when that cannot come any more, or nothing at all is heard of Kafka
     */
    public boolean awaitCaughtUp(Duration limit) throws InterruptedException, TimeoutException {
        boolean there = caughtUp.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        RuntimeException failed = failure;
        if (!there && failed != null) {
            throw new TimeoutException("Kafka topic " + topic + " cannot be read: " + failed.getMessage());
        }
        if (!there && ended.getCount() == 0) {
            throw new TimeoutException("Kafka topic " + topic + " is no longer followed");
        }
        return there;
    }

    /** Whether all that stood on the Kafka topic at the start is in the index. */
    boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    /** Waits for it to end, as it does when the disk fails; false when the time is up before that. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        return ended.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        closing.countDown();
        consumer.wakeup();
        try {
            // Closing the index under it would lose what it is about to commit; that is merely read again.
            thread.join(Duration.ofSeconds(30).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer) {
            while (closing.getCount() > 0) {
                step();
            }
            commit();
        } catch (RuntimeException e) {
            failure = e;
            log.error("the index of the history takes no more", e);
        } finally {
            ended.countDown();
        }
    }

    private void step() {
        try {
            if (awaited == null) {
                begin();
            }
            take(consumer.poll(POLL));
            failure = null;
        } catch (WakeupException e) {
            log.debug("the history is no longer followed");
        } catch (KafkaException e) {
            report(e);
            pause();
        }
    }

    /** A partition of which nothing was read begins with its oldest record. */
    private void begin() {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("there is no Kafka topic " + topic);
        }
        consumer.assign(partitions);
        Map<TopicPartition, Long> oldest = consumer.beginningOffsets(partitions);
        Map<Integer, Long> known = index.offsets();
        partitions.forEach(one ->
                consumer.seek(one, Math.max(oldest.get(one), known.getOrDefault(one.partition(), oldest.get(one)))));
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        long total = ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
        progress = new Progress(0, total);
        committed = clock.instant();
        awaited = ends;
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        List<HistoryRecord> read = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            if (record.key() != null) {
                read.add(HistoryRecord.of(record));
            }
        }
        index.add(read);
        uncommitted += records.count();
        boolean there = awaited.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        boolean first = there && caughtUp.getCount() > 0;
        tellProgress();
        if (first || uncommitted >= RECORDS_A_COMMIT || isDue(committed, BETWEEN_COMMITS)) {
            commit();
        }
        if (first) {
            caughtUp.countDown();
        }
    }

    private void tellProgress() {
        if (caughtUp.getCount() > 0) {
            long left = awaited.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                    .sum();
            progress = new Progress(progress.total() - left, progress.total());
        }
    }

    private boolean isDue(Instant last, Duration pause) {
        return last.plus(pause).isBefore(clock.instant());
    }

    private void commit() {
        committed = clock.instant();
        if (awaited == null) {
            return;
        }
        boolean dropping = dropped.equals(Instant.MIN) || isDue(dropped, BETWEEN_DROPS);
        if (dropping) {
            index.dropBefore(committed.minus(kept));
            dropped = committed;
        }
        if (uncommitted > 0 || dropping) {
            Map<Integer, Long> next = new HashMap<>();
            awaited.keySet().forEach(one -> next.put(one.partition(), consumer.position(one)));
            index.commit(next);
            uncommitted = 0;
        }
    }

    private void report(KafkaException e) {
        boolean known = failure != null && Objects.equals(failure.getMessage(), e.getMessage());
        failure = e;
        if (known) {
            log.debug("Kafka topic {} still cannot be read for the history", topic, e);
        } else {
            log.warn("Kafka topic {} cannot be read for the history, trying again: {}", topic, e.toString());
        }
    }

    private void pause() {
        try {
            closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }
}
