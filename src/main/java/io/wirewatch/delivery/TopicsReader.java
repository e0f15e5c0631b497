package io.wirewatch.delivery;

import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the Kafka topics behind the events on one thread and publishes what comes, beginning shortly before their ends. It does not give up:
 * where a Kafka topic is missing, or the cluster away, it tries again until it is closed. The number of partitions is looked at when it begins.
 *
 * <p>A Kafka topic that was made anew is noticed when its offsets begin again; then all clients are let go, and everything begins anew.
 */
final class TopicsReader implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TopicsReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long MAX_FIRST_BYTES = 32_000_000;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final KafkaClients clients;
    private final Map<EventKind, String> names;
    private final EventReader reader;
    private final EventLog events;
    private final int recent;
    private final Runnable onNews;
    private final Runnable onRestart;
    private final Thread thread = new Thread(this::run, "follow-events");
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Consumer<String, byte[]> consumer;

    /**
     * @param recent how many offsets before the end of each Kafka topic to begin
     * @param onNews runs after something was published
     * @param onRestart runs before everything begins anew, but not at the start
     */
    TopicsReader(
            KafkaClients clients,
            KafkaTopics topics,
            EventReader reader,
            EventLog events,
            int recent,
            Runnable onNews,
            Runnable onRestart) {
        this.clients = clients;
        this.names = Map.of(
                EventKind.ITEM, topics.tagged().name(),
                EventKind.STORY, topics.stories().name(),
                EventKind.ALERT, topics.alerts().name());
        this.reader = reader;
        this.events = events;
        this.recent = recent;
        this.onNews = onNews;
        this.onRestart = onRestart;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closing.countDown();
        Consumer<String, byte[]> running = consumer;
        if (running != null) {
            running.wakeup();
        }
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        String told = "";
        while (closing.getCount() > 0) {
            try (Consumer<String, byte[]> opened = clients.consumer()) {
                consumer = opened;
                follow();
            } catch (WakeupException e) {
                log.debug("events are no longer followed");
            } catch (RuntimeException e) {
                if (!told.equals(e.toString())) {
                    told = e.toString();
                    log.warn("events cannot be followed, trying again: {}", told);
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    /** Goes on from where the log stands if it can, else begins shortly before the end. */
    private void follow() {
        FollowedTopics topics = describe();
        List<TopicPartition> partitions = topics.slots(List.of(EventKind.values())).stream()
                .map(topics::partition)
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        if (topics.equals(events.topics()) && isWithin(topics, ends)) {
            long[] head = events.head();
            partitions.forEach(partition -> consumer.seek(partition, head[topics.slot(partition)]));
        } else {
            begin(topics, ends);
        }
        events.open();
        onNews.run();
        while (closing.getCount() > 0) {
            poll(topics);
        }
    }

    private FollowedTopics describe() {
        try (Admin admin = clients.admin()) {
            Map<String, TopicDescription> described =
                    admin.describeTopics(names.values()).allTopicNames().get(30, TimeUnit.SECONDS);
            return new FollowedTopics(Arrays.stream(EventKind.values())
                    .map(kind -> followed(kind, described.get(names.get(kind))))
                    .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new KafkaException("the Kafka topics of the events are not to be found: " + e.getMessage(), e);
        }
    }

    private static FollowedTopics.Followed followed(EventKind kind, TopicDescription topic) {
        return FollowedTopics.Followed.of(
                kind, topic.name(), topic.topicId(), topic.partitions().size());
    }

    private boolean isWithin(FollowedTopics topics, Map<TopicPartition, Long> ends) {
        long[] head = events.head();
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(ends.keySet());
        return ends.entrySet().stream().allMatch(end -> {
            long offset = head[topics.slot(end.getKey())];
            return offset >= begins.get(end.getKey()) && offset <= end.getValue();
        });
    }

    private void begin(FollowedTopics topics, Map<TopicPartition, Long> ends) {
        if (events.topics() != null) {
            onRestart.run();
        }
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(ends.keySet());
        long[] position = new long[topics.slots()];
        ends.forEach((partition, end) -> {
            // Twice an even share, since partitions are not quite even.
            long share = Math.max(50, 2L * recent / topics.topics().get(0).partitions());
            long offset = Math.max(begins.get(partition), end - share);
            position[topics.slot(partition)] = offset;
            consumer.seek(partition, offset);
        });
        events.begin(topics, position);
        FirstEvents first = new FirstEvents(topics.slots());
        while (closing.getCount() > 0
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                int slot = slot(topics, record);
                reader.read(record, topics.kind(slot), slot).ifPresent(first::add);
            }
            // Large ones are told in the order in which they came, rather than be held all at once.
            if (first.bytes() > MAX_FIRST_BYTES) {
                first.drain(read -> events.publish(read.event(), read.subject()));
            }
        }
        first.drain(read -> events.publish(read.event(), read.subject()));
        advance(topics);
    }

    private static int slot(FollowedTopics topics, ConsumerRecord<?, ?> record) {
        return topics.slot(new TopicPartition(record.topic(), record.partition()));
    }

    private void poll(FollowedTopics topics) {
        long[] head = events.head();
        boolean news = false;
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            int slot = slot(topics, record);
            if (record.offset() < head[slot]) {
                throw new KafkaException("Kafka topic " + record.topic() + " begins anew");
            }
            reader.read(record, topics.kind(slot), slot)
                    .ifPresent(read -> events.publish(read.event(), read.subject()));
            news = true;
        }
        advance(topics);
        if (news) {
            onNews.run();
        }
    }

    /** Transaction markers and what cannot be read are passed over, too. */
    private void advance(FollowedTopics topics) {
        List<TopicPartition> partitions = new ArrayList<>(consumer.assignment());
        partitions.forEach(partition -> events.advance(topics.slot(partition), consumer.position(partition)));
    }
}
