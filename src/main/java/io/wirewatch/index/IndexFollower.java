package io.wirewatch.index;

import io.wirewatch.wire.KafkaClients;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.lucene.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index up to date with its Kafka topic, on a thread of its own: goes on where the last commit ended, commits now and then, and drops
 * what is too old.
 *
 * <p>It does not give up while Kafka is away, or the Kafka topic missing. When the disk fails it ends and says so in the log; what was committed
 * stays readable, and {@link IndexKeeper} begins again.
 */
public final class IndexFollower<R> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_DROPS = Duration.ofHours(1);
    private static final Duration BETWEEN_SHOWINGS = Duration.ofMillis(400);
    private static final int RECORDS_A_COMMIT = 50_000;

    private final RecordIndex<R> index;
    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final String topic;
    private final Function<Instant, Query> expired;
    private final Consumer<RecordIndex<R>> showing;
    private final InstantSource clock;
    private final Thread thread;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private Map<TopicPartition, Long> awaited;
    private int uncommitted;
    private boolean unshown;
    private Instant committed = Instant.MIN;
    private Instant dropped = Instant.MIN;
    private Instant shown = Instant.MIN;
    private volatile RuntimeException failure;
    private volatile Progress progress = Progress.NONE;

    /**
     * How far the way to where the Kafka topic ended at the start has come.
     *
     * @param read offsets passed since the start
     * @param total offsets there were to pass; of these, transaction markers take some
     */
    public record Progress(long read, long total) {
        /** Of one that has not begun. */
        public static final Progress NONE = new Progress(0, 0);
    }

    private IndexFollower(
            RecordIndex<R> index, KafkaClients clients, String topic, IndexUse<R> use, InstantSource clock) {
        this.index = index;
        this.consumer = clients.consumer();
        this.topic = topic;
        this.expired = use.expired();
        this.showing = use.showing();
        this.clock = clock;
        this.thread = new Thread(this::run, "index-" + topic);
        thread.setDaemon(true);
    }

    /**
     * Starts to follow.
     *
     * @param index stays the caller's to close, after this; nobody else adds to it
     * @param topic the Kafka topic
     */
    public static <R> IndexFollower<R> follow(
            RecordIndex<R> index, KafkaClients clients, String topic, IndexUse<R> use, InstantSource clock) {
        IndexFollower<R> follower = new IndexFollower<>(index, clients, topic, use, clock);
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
            commit(isCaughtUp());
        } catch (RuntimeException e) {
            failure = e;
            log.error("the index of Kafka topic {} takes no more", topic, e);
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
            log.debug("Kafka topic {} is no longer indexed", topic);
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
        index.take(records);
        uncommitted += records.count();
        unshown |= !records.isEmpty();
        boolean there = awaited.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        boolean first = there && !isCaughtUp();
        tellProgress();
        if (first || uncommitted >= RECORDS_A_COMMIT || isDue(committed, BETWEEN_COMMITS)) {
            commit(there || isCaughtUp());
        }
        if (first || (isCaughtUp() && unshown && isDue(shown, BETWEEN_SHOWINGS))) {
            show();
        }
        if (first) {
            caughtUp.countDown();
        }
    }

    private void show() {
        showing.accept(index);
        shown = clock.instant();
        unshown = false;
    }

    private void tellProgress() {
        if (!isCaughtUp()) {
            long left = awaited.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                    .sum();
            progress = new Progress(progress.total() - left, progress.total());
        }
    }

    private boolean isDue(Instant last, Duration pause) {
        return !last.plus(pause).isAfter(clock.instant());
    }

    /** @param whole whether all is there that stood on the Kafka topic at the start */
    private void commit(boolean whole) {
        committed = clock.instant();
        if (awaited == null) {
            return;
        }
        boolean dropping = dropped.equals(Instant.MIN) || isDue(dropped, BETWEEN_DROPS);
        if (dropping) {
            index.delete(expired.apply(committed));
            dropped = committed;
        }
        if (uncommitted > 0 || dropping) {
            Map<Integer, Long> next = new HashMap<>();
            awaited.keySet().forEach(one -> next.put(one.partition(), consumer.position(one)));
            index.commit(next, whole);
            uncommitted = 0;
            show();
        }
    }

    private void report(KafkaException e) {
        boolean known = failure != null && Objects.equals(failure.getMessage(), e.getMessage());
        failure = e;
        if (known) {
            log.debug("Kafka topic {} still cannot be read for its index", topic, e);
        } else {
            log.warn("Kafka topic {} cannot be read for its index, trying again: {}", topic, e.toString());
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
