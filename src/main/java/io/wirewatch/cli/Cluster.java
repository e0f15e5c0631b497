package io.wirewatch.cli;

import io.wirewatch.broker.BrokerStartException;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.config.Settings;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** The Kafka cluster that a long-running command works on: the broker in this process, or the one that the settings name. */
final class Cluster implements AutoCloseable {
    private final EmbeddedBroker broker;
    private final Path data;
    private final KafkaConnection connection;

    private Cluster(EmbeddedBroker broker, Path data, KafkaConnection connection) {
        this.broker = broker;
        this.data = data;
        this.connection = connection;
    }

    /**
     * Starts the broker if it is to be in this process, and sees to the Kafka topics. What differs from the design is told.
     *
     * @throws FailedCommandException when the broker cannot start or the cluster cannot be reached
     */
    static Cluster open(Settings settings, int brokerPort, Console console) {
        EmbeddedBroker broker = settings.usesEmbeddedBroker() ? start(settings, brokerPort) : null;
        Map<String, String> kafka = new HashMap<>(settings.kafka());
        if (broker != null) {
            kafka.put("bootstrap.servers", broker.bootstrapServers());
        }
        KafkaConnection connection =
                new KafkaConnection(new KafkaClients(kafka), new KafkaTopics(settings.topicPrefix()), console);
        Cluster cluster = new Cluster(broker, settings.data(), connection);
        try {
            cluster.setUpTopics(console);
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
        if (broker != null) {
            BrokerAddress.write(settings.data(), broker.bootstrapServers());
        }
        return cluster;
    }

    KafkaConnection connection() {
        return connection;
    }

    boolean isEmbedded() {
        return broker != null;
    }

    String bootstrapServers() {
        return connection.bootstrapServers();
    }

    @Override
    public void close() {
        if (broker != null) {
            BrokerAddress.remove(data);
            broker.close();
        }
    }

    private static EmbeddedBroker start(Settings settings, int port) {
        try {
            return EmbeddedBroker.start(new DataDirectory(settings.data()).broker(), port);
        } catch (BrokerStartException e) {
            throw new FailedCommandException(e.getMessage(), e.hint());
        }
    }

    private void setUpTopics(Console console) {
        try (Waiting waiting = connection.waiting();
                Admin admin = connection.clients().admin()) {
            short replicationFactor = isEmbedded() ? 1 : TopicSetup.BROKER_DEFAULT;
            new TopicSetup(admin)
                    .prepare(connection.topics().all(), replicationFactor)
                    .forEach(difference -> console.tell("note: " + difference));
        } catch (KafkaException e) {
            throw new FailedCommandException(
                    "the Kafka cluster at " + bootstrapServers() + " cannot be used: " + e.getMessage(),
                    "Is it up, and are the settings under \"kafka:\" right?");
        }
    }
}
