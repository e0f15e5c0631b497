package io.wirewatch.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Sees to it that our Kafka topics exist. Missing ones are made as the design wants them; existing ones are compared with it and never
 * changed, since they belong to whoever runs the cluster. Safe to share between threads.
 */
public final class TopicSetup {
    /** Leaves the replication factor of new Kafka topics to the brokers' {@code default.replication.factor}. */
    public static final short BROKER_DEFAULT = -1;

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Admin admin;

    /** @param admin stays the caller's to close */
    public TopicSetup(Admin admin) {
        this.admin = admin;
    }

    /** A setting of an existing Kafka topic that is not as the design wants it. */
    public record Difference(String topic, String setting, String wanted, String found) {
        @Override
        public String toString() {
            return "Kafka topic " + topic + " has " + setting + "=" + found + ", but should have " + wanted;
        }
    }

    /**
     * Makes what is missing and compares the rest.
     *
     * @param replicationFactor of new Kafka topics: 1 on the embedded broker, else {@link #BROKER_DEFAULT}
     * @return in which settings the existing ones differ from the design; their number of partitions is free
     * @throws KafkaException when the cluster cannot be reached, or refuses
     */
    public List<Difference> prepare(Collection<KafkaTopic<?>> topics, short replicationFactor) {
        Set<String> existing = get(admin.listTopics().names());
        Map<Boolean, List<KafkaTopic<?>>> byExistence =
                topics.stream().collect(Collectors.partitioningBy(topic -> existing.contains(topic.name())));
        byExistence.get(false).forEach(topic -> create(topic, replicationFactor));
        byExistence.get(false).forEach(this::awaitVisible);
        return differences(byExistence.get(true));
    }

    /** How many partitions an existing Kafka topic has. */
    public int partitions(KafkaTopic<?> topic) {
        return get(admin.describeTopics(List.of(topic.name())).allTopicNames())
                .get(topic.name())
                .partitions()
                .size();
    }

    /** Whether the records of an existing Kafka topic carry the time at which a broker took them, not one that their senders chose. */
    public boolean isStampedByBroker(KafkaTopic<?> topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        Config config = get(admin.describeConfigs(List.of(resource)).all()).get(resource);
        return "LogAppendTime".equals(config.get("message.timestamp.type").value());
    }

    private void create(KafkaTopic<?> topic, short replicationFactor) {
        NewTopic wanted = new NewTopic(topic.name(), topic.partitions(), replicationFactor).configs(topic.config());
        try {
            get(admin.createTopics(List.of(wanted)).all());
        } catch (TopicExistsException e) {
            // Another instance that starts at the same moment was first, and wants the same.
        }
    }

    /** A new Kafka topic is known to the controller first, and to the brokers a moment later. */
    private void awaitVisible(KafkaTopic<?> topic) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                partitions(topic);
                return;
            } catch (UnknownTopicOrPartitionException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private List<Difference> differences(List<KafkaTopic<?>> topics) {
        Map<ConfigResource, KafkaTopic<?>> resources = topics.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic -> topic));
        Map<ConfigResource, Config> found =
                get(admin.describeConfigs(resources.keySet()).all());
        List<Difference> differences = new ArrayList<>();
        resources.forEach((resource, topic) -> compare(topic, found.get(resource), differences));
        differences.sort((a, b) -> a.toString().compareTo(b.toString()));
        return differences;
    }

    private static void compare(KafkaTopic<?> topic, Config found, List<Difference> differences) {
        topic.config().forEach((setting, wanted) -> {
            ConfigEntry entry = found.get(setting);
            String value = entry == null ? null : entry.value();
            if (!wanted.equals(value)) {
                differences.add(new Difference(topic.name(), setting, wanted, value));
            }
        });
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("no answer from the Kafka cluster within " + LIMIT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for the Kafka cluster", e);
        }
    }
}
