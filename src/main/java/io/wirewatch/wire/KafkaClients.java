package io.wirewatch.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes Kafka clients that all reach the same cluster with the same user settings, and that all read committed records only.
 *
 * <p>Values travel as bytes: {@link KafkaTopic#record} writes them, {@link Json} reads them where a bad one must be survived. Safe to share between
 * threads; whoever asks for a client closes it.
 */
public final class KafkaClients {
    private static final Duration TRANSACTION_LIMIT = Duration.ofSeconds(15);

    private final Map<String, Object> settings;

    /** @param settings {@code bootstrap.servers} and whatever the user set under {@code kafka:} (TLS, SASL …), as Kafka names them */
    public KafkaClients(Map<String, ?> settings) {
        this.settings = Map.copyOf(settings);
    }

    /** The settings that every client shares. */
    public Map<String, Object> settings() {
        return settings;
    }

    public Admin admin() {
        return Admin.create(settings);
    }

    /** A producer that loses nothing and repeats nothing while it lives. */
    public Producer<String, byte[]> producer() {
        return producer(Map.of());
    }

    /** @param transactionalId must be the same after a restart, and that of no other living producer */
    public Producer<String, byte[]> transactionalProducer(String transactionalId) {
        return transactionalProducer(transactionalId, TRANSACTION_LIMIT);
    }

    /** @param limit after which the broker aborts a transaction that its producer does not end */
    public Producer<String, byte[]> transactionalProducer(String transactionalId, Duration limit) {
        // One request at a time: with more, the broker may see the second batch of a partition's first transaction
        // before it has taken the
        // first one, and complains loudly until the client has sorted it out.
        return producer(Map.of(
                "transactional.id",
                transactionalId,
                "transaction.timeout.ms",
                (int) limit.toMillis(),
                "max.in.flight.requests.per.connection",
                1));
    }

    /** A producer of records whose keys may be anything. */
    public Producer<byte[], byte[]> rawProducer() {
        return new KafkaProducer<>(producerConfig(Map.of()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer without a group that leaves keys as they are. */
    public Consumer<byte[], byte[]> rawConsumer() {
        return new KafkaConsumer<>(consumerConfig(Map.of()), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A consumer without a group, for {@code assign}. */
    public Consumer<String, byte[]> consumer() {
        return consumer(Map.of());
    }

    /**
     * A consumer that shares its Kafka topics with others of the same group; commits are the caller's. When members come and go, only the
     * partitions that change hands are taken from anyone.
     *
     * @param sessionTimeout how long the group waits for a member that gives no sign of life
     */
    public Consumer<String, byte[]> consumer(String groupId, Duration sessionTimeout) {
        int session = (int) sessionTimeout.toMillis();
        return consumer(Map.of(
                "group.id",
                groupId,
                "session.timeout.ms",
                session,
                "heartbeat.interval.ms",
                Math.max(1, Math.min(3000, session / 4)),
                "partition.assignment.strategy",
                CooperativeStickyAssignor.class.getName()));
    }

    private Producer<String, byte[]> producer(Map<String, Object> more) {
        return new KafkaProducer<>(producerConfig(more), new StringSerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> producerConfig(Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(settings);
        config.put("acks", "all");
        config.put("enable.idempotence", true);
        config.put("compression.type", "lz4");
        config.put("max.request.size", KafkaTopics.MAX_DEAD_LETTER_BYTES);
        config.putAll(more);
        return config;
    }

    private Consumer<String, byte[]> consumer(Map<String, Object> more) {
        return new KafkaConsumer<>(consumerConfig(more), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> consumerConfig(Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(settings);
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        config.put("allow.auto.create.topics", false);
        config.putAll(more);
        return config;
    }
}
