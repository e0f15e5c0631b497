package io.wirewatch.replay;

import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/**
 * The Kafka topics of a replay: those of the design under another prefix. Items have one partition, and records keep the times that they are
 * written with; nothing is deleted for its age, since all of it is old. What is compared later has as many partitions as the original.
 */
public final class ReplayTopics {
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,98}[.]");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final int TRIES = 20;

    private final Admin admin;
    private final KafkaTopics topics;

    /**
     * @param admin stays the caller's to close
     * @throws IllegalArgumentException for what Kafka topics cannot begin with
     */
    public ReplayTopics(Admin admin, String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "Kafka topics of a replay begin with letters, digits, dots, dashes and underscores, and then a dot, not with \""
                            + prefix + "\"");
        }
        this.admin = admin;
        this.topics = new KafkaTopics(prefix);
    }

    public KafkaTopics topics() {
        return topics;
    }

    /** What the stream of the replay is to be called, and so what its internal Kafka topics begin with. */
    public String applicationId() {
        return topics.prefix() + "stream";
    }

    /** All Kafka topics under the prefix. */
    public List<String> existing() {
        return get(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(topics.prefix()))
                .sorted()
                .toList();
    }

    /** Makes them. */
    public void make(KafkaTopics original) {
        TopicSetup setup = new TopicSetup(admin);
        Map<String, Integer> partitions = Map.of(
                topics.items().name(), 1,
                topics.tagged().name(), setup.partitions(original.tagged()),
                topics.alerts().name(), setup.partitions(original.alerts()));
        List<KafkaTopic<?>> wanted = new ArrayList<>();
        topics.all()
                .forEach(topic -> wanted.add(kept(topic, partitions.getOrDefault(topic.name(), topic.partitions()))));
        setup.prepare(wanted, TopicSetup.BROKER_DEFAULT);
    }

    private static <V> KafkaTopic<V> kept(KafkaTopic<V> topic, int partitions) {
        Map<String, String> config = new HashMap<>(topic.config());
        config.put("message.timestamp.type", "CreateTime");
        config.put("retention.ms", "-1");
        return new KafkaTopic<>(topic.name(), topic.eventType(), topic.values(), partitions, config);
    }

    /** How much the stream has written so far of what is compared: a number that grows while it works. */
    public long written() {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (KafkaTopic<?> topic : List.of(topics.tagged(), topics.alerts())) {
            for (int partition = 0; partition < new TopicSetup(admin).partitions(topic); partition++) {
                ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        return get(admin.listOffsets(ends).all()).values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    /** Removes all that is under the prefix, internal Kafka topics of the stream too, and its group. The stream must be closed. */
    public void remove() throws InterruptedException {
        List<String> there = existing();
        if (!there.isEmpty()) {
            get(admin.deleteTopics(there).all());
        }
        removeGroup();
    }

    /** A member that has just left may still count for a moment. */
    private void removeGroup() throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            try {
                get(admin.deleteConsumerGroups(List.of(applicationId())).all());
                return;
            } catch (GroupIdNotFoundException e) {
                return; // the stream was never started
            } catch (GroupNotEmptyException e) {
                Thread.sleep(BETWEEN_TRIES.toMillis());
            }
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("no answer from the Kafka cluster within " + LIMIT.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for the Kafka cluster", e);
        }
    }
}
