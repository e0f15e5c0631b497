package io.wirewatch.feed;

import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This instance's membership in the group that shares the partitions of {@code news.feeds}. Begins a {@link FeedPartition} for each one that becomes
 * ours, tells it what is written there, and lets it go when another instance is to have it. Offsets are never committed: whoever gets a
 * partition reads it from the beginning.
 *
 * <p>A partition that ended because of Kafka gets a successor while it is ours: after a pause, or, if it was fenced, after the session timeout:
 * by then a member that the group has expelled knows it.
 */
final class FeedGroup implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedGroup.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration HAND_OVER_LIMIT = Duration.ofSeconds(8);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(15);

    private final Consumer<String, byte[]> consumer;
    private final KafkaTopics topics;
    private final Duration sessionTimeout;
    private final IntFunction<FeedPartition> maker;
    private final Map<TopicPartition, FeedPartition> ours = new HashMap<>();
    /** Partitions that have ended because of Kafka, and when (System.nanoTime) each is to get a successor. */
    private final Map<TopicPartition, Long> successions = new HashMap<>();

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "feed-group");

    /** @param maker makes partitions, not yet started */
    FeedGroup(
            KafkaClients clients,
            KafkaTopics topics,
            String groupId,
            Duration sessionTimeout,
            IntFunction<FeedPartition> maker) {
        this.consumer = clients.consumer(groupId, sessionTimeout);
        this.topics = topics;
        this.sessionTimeout = sessionTimeout;
        this.maker = maker;
        thread.setDaemon(true);
    }

    /**
     * Joins.
     *
     * @throws KafkaException when Kafka does not answer
     * @throws IllegalStateException when feeds and states do not have the same partitions
     */
    void start() {
        int feeds = consumer.partitionsFor(topics.feeds().name()).size();
        int states = consumer.partitionsFor(topics.feedState().name()).size();
        if (feeds != states) {
            throw new IllegalStateException("Kafka topics " + topics.feeds().name() + " and "
                    + topics.feedState().name() + " must have equally many partitions, but have " + feeds + " and "
                    + states);
        }
        thread.start();
    }

    /** Hands all partitions over and leaves the group, so that others get them at once. */
    @Override
    public void close() {
        closing.countDown();
        if (!thread.isAlive()) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            thread.join(CLOSE_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(List.of(topics.feeds().name()), new Changes());
            while (closing.getCount() > 0) {
                turn();
            }
        } catch (RuntimeException e) {
            log.error("this instance has left the group that shares the feeds", e);
        }
    }

    private void turn() {
        try {
            consumer.poll(POLL).forEach(this::handOn);
            ours.forEach(this::follow);
            replaceEnded();
        } catch (WakeupException e) {
            log.debug("the group of the feeds is being left");
        } catch (KafkaException e) {
            log.warn("the group of the feeds waits for Kafka: {}", e.toString());
            pause();
        } catch (RuntimeException e) {
            log.error("the group of the feeds goes on after a failure", e);
            pause();
        }
    }

    private void handOn(ConsumerRecord<String, byte[]> record) {
        FeedPartition partition = ours.get(new TopicPartition(record.topic(), record.partition()));
        if (partition != null) {
            partition.changed(record);
        }
    }

    /** What a partition has read itself is not read again; from there on we tell it. */
    private void follow(TopicPartition where, FeedPartition partition) {
        if (partition.condition() == FeedPartition.Condition.OPEN
                && consumer.paused().contains(where)) {
            consumer.seek(where, partition.feedsEnd());
            consumer.resume(List.of(where));
        }
    }

    private void replaceEnded() {
        long now = System.nanoTime();
        for (TopicPartition where : List.copyOf(ours.keySet())) {
            FeedPartition.Condition condition = ours.get(where).condition();
            if (condition == FeedPartition.Condition.BROKEN || condition == FeedPartition.Condition.FENCED) {
                Duration pause = condition == FeedPartition.Condition.FENCED ? sessionTimeout : AFTER_TROUBLE;
                if (successions.computeIfAbsent(where, ended -> now + pause.toNanos()) <= now) {
                    begin(where);
                }
            }
        }
    }

    private void begin(TopicPartition where) {
        successions.remove(where);
        consumer.pause(List.of(where));
        FeedPartition partition = maker.apply(where.partition());
        ours.put(where, partition);
        partition.start();
    }

    private void pause() {
        try {
            closing.await(AFTER_TROUBLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    /** Called by the consumer while it polls or closes, on the same thread. */
    private final class Changes implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            assigned.forEach(FeedGroup.this::begin);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            List<FeedPartition> leaving = take(revoked);
            leaving.forEach(FeedPartition::leave);
            long limit = System.nanoTime() + HAND_OVER_LIMIT.toNanos();
            try {
                for (FeedPartition partition : leaving) {
                    partition.awaitEnd(limit);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            log.warn(
                    "the group took this instance for dead and gave {} partitions of the feeds to others", lost.size());
            take(lost).forEach(FeedPartition::abandon);
        }

        private List<FeedPartition> take(Collection<TopicPartition> gone) {
            successions.keySet().removeAll(gone);
            return gone.stream()
                    .map(ours::remove)
                    .filter(partition -> partition != null)
                    .toList();
        }
    }
}
