package io.wirewatch.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all partitions of a Kafka topic on a thread of its own and hands each committed record over, in the order of its partition.
 * Every instance that follows sees every record: rules reach each instance this way, feeds the poller, and the page its items.
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

    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final String topic;
    private final Consumer<ConsumerRecord<String, byte[]>> handler;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;

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
     * Waits until everything that stood on the Kafka topic at the start has been handed over.
     *
     * @throws TimeoutException when that takes longer
     */
    public void awaitCaughtUp(Duration limit) throws InterruptedException, TimeoutException {
        if (!caughtUp.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TimeoutException("Kafka topic " + topic + " could not be read to its end within " + limit);
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Start start) {
        try (consumer) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            start.seek(consumer, partitions);
            Map<TopicPartition, Long> awaited = new HashMap<>(consumer.endOffsets(partitions));
            while (!closed) {
                awaited.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
                if (awaited.isEmpty()) {
                    caughtUp.countDown();
                }
                consumer.poll(POLL).forEach(this::handOver);
            }
        } catch (WakeupException e) {
            log.debug("Kafka topic {} is no longer followed", topic);
        } catch (RuntimeException e) {
            log.error("Kafka topic {} can no longer be followed", topic, e);
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
    }
}
