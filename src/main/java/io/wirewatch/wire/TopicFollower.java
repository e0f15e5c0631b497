package io.wirewatch.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all partitions of a Kafka topic on a thread of its own and hands each committed record over, in the order of its partition.
 * Every instance that follows sees every record: rules reach each instance this way, feeds the poller, and the page its items.
 *
 * <p>It does not give up: where the Kafka topic is missing, or the cluster away, it tries again until it is closed. The number of partitions is
 * looked at once, at the start.
 *
 * <p>The handler runs on the follower's thread alone and must not throw; what it throws is logged and the record is passed over.
 */
public final class TopicFollower implements AutoCloseable {
    /** Where to begin. */
    public enum From {
        BEGINNING,
        END
    }

    /** Brings a consumer to where it begins in its partitions. */
    private interface Start {
        void seek(org.apache.kafka.clients.consumer.Consumer<?, ?> consumer, List<TopicPartition> partitions);
    }

    private static final Logger log = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final String topic;
    private final Consumer<ConsumerRecord<String, byte[]>> handler;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicLong handedOver = new AtomicLong();
    /** Of each partition, the last record that the handler is done with; guarded by itself. */
    private final Map<Integer, Long> handled = new HashMap<>();

    private volatile RuntimeException failure;

    private TopicFollower(
            KafkaClients clients, String topic, Start start, Consumer<ConsumerRecord<String, byte[]>> handler) {
        this.consumer = clients.consumer();
        this.topic = topic;
        this.handler = handler;
        this.thread = new Thread(() -> run(start), "follow-" + topic);
        thread.setDaemon(true);
    }

    /** Starts to follow. */
    public static TopicFollower follow(
            KafkaClients clients, String topic, From from, Consumer<ConsumerRecord<String, byte[]>> handler) {
        Start start = from == From.BEGINNING
                ? (consumer, partitions) -> consumer.seekToBeginning(partitions)
                : (consumer, partitions) -> consumer.seekToEnd(partitions);
        return begin(new TopicFollower(clients, topic, start, handler));
    }

    /**
     * Starts to follow shortly before the end, for views that show the newest records.
     *
     * @param offsets how far before the end of each partition to begin; of these, transaction markers take some
     */
    public static TopicFollower followRecent(
            KafkaClients clients, String topic, long offsets, Consumer<ConsumerRecord<String, byte[]>> handler) {
        Start start = (consumer, partitions) -> {
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
            consumer.endOffsets(partitions)
                    .forEach((partition, end) ->
                            consumer.seek(partition, Math.max(first.get(partition), end - offsets)));
        };
        return begin(new TopicFollower(clients, topic, start, handler));
    }

    private static TopicFollower begin(TopicFollower follower) {
        follower.thread.start();
        return follower;
    }

    /**
     * Waits until everything that stood on the Kafka topic at the start has been handed over, however much that is.
     *
     * @param limit how long it may stand still
     * @throws TimeoutException when for so long no record was handed over
     */
    public void awaitCaughtUp(Duration limit) throws InterruptedException, TimeoutException {
        long before = 0;
        while (!caughtUp.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            if (handedOver.get() == before) {
                String because = failure == null ? "" : ": " + failure.getMessage();
                throw new TimeoutException("Kafka topic " + topic + " could not be read to its end; nothing came for "
                        + limit.toSeconds() + " s" + because);
            }
            before = handedOver.get();
        }
    }

    /** Whether everything that stood on the Kafka topic at the start has been handed over. */
    public boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    /** How many records have been handed over. */
    public long handedOver() {
        return handedOver.get();
    }

    /**
     * Waits until the handler is done with a record, or with a later one of its partition.
     *
     * @param offset of a committed record
     * @return false when it is not within the limit
     */
    public boolean awaitHandled(int partition, long offset, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (handled) {
            while (handled.getOrDefault(partition, -1L) < offset) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                handled.wait(left);
            }
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Start start) {
        try (consumer) {
            Map<TopicPartition, Long> awaited = persist(() -> assign(start));
            while (awaited != null && closing.getCount() > 0) {
                persist(() -> poll(awaited));
            }
        }
    }

    /** Does it, and again after a pause as long as it fails; null when this follower is closed before it succeeds. */
    private <T> T persist(Supplier<T> work) {
        while (closing.getCount() > 0) {
            try {
                T done = work.get();
                failure = null;
                return done;
            } catch (WakeupException e) {
                log.debug("Kafka topic {} is no longer followed", topic);
            } catch (RuntimeException e) {
                report(e);
                pause();
            }
        }
        return null;
    }

    /** Takes all partitions, and says where each ends now. */
    private Map<TopicPartition, Long> assign(Start start) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("there is no Kafka topic " + topic);
        }
        consumer.assign(partitions);
        // What is written between a vain first look at a missing Kafka topic and now comes after the start.
        if (failure instanceof UnknownTopicOrPartitionException) {
            consumer.seekToBeginning(partitions);
        } else {
            start.seek(consumer, partitions);
        }
        return new HashMap<>(consumer.endOffsets(partitions));
    }

    private Void poll(Map<TopicPartition, Long> awaited) {
        awaited.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        if (awaited.isEmpty()) {
            caughtUp.countDown();
        }
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        records.forEach(this::handOver);
        handedOver.addAndGet(records.count());
        return null;
    }

    private void report(RuntimeException e) {
        boolean known = failure != null && Objects.equals(failure.getMessage(), e.getMessage());
        failure = e;
        if (known) {
            log.debug("Kafka topic {} still cannot be followed", topic, e);
        } else {
            log.warn("Kafka topic {} cannot be followed, trying again: {}", topic, e.toString());
        }
    }

    private void pause() {
        try {
            closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    private void handOver(ConsumerRecord<String, byte[]> record) {
        try {
            handler.accept(record);
        } catch (RuntimeException e) {
            log.error(
                    "topic={} partition={} offset={}: record passed over",
                    topic,
                    record.partition(),
                    record.offset(),
                    e);
        }
        synchronized (handled) {
            handled.put(record.partition(), record.offset());
            handled.notifyAll();
        }
    }
}
