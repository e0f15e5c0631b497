package io.wirewatch.stream;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.core.alert.AlertSettings;
import io.wirewatch.core.alert.Silences;
import io.wirewatch.core.alert.SurgeDetector;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.nio.file.Path;
import java.time.Duration;

/** One of several instances of the service in a test: its own rules, stream, state and counts. */
final class StreamInstance implements AutoCloseable {
    /** What is decided when nobody asks for silence. */
    static final AlertPolicy POLICY = new AlertPolicy(AlertSettings.DEFAULT, Silences.NONE, SurgeDetector.NONE);

    final RuleBook rules;
    final StreamCountsInMemory counts = new StreamCountsInMemory();
    private final NewsStream stream;

    private StreamInstance(KafkaClients clients, KafkaTopics topics, Path state, AlertPolicy policy, Duration limit)
            throws Exception {
        rules = RuleBook.follow(clients, topics, limit);
        StreamSettings settings = StreamSettings.of(state).withReplicationFactor(1);
        stream = NewsStream.start(clients, topics, Taggers.standard(), rules, policy, settings, counts);
    }

    /** Starts; it has read all rules when this returns, and works when {@link #awaitRunning} does. */
    static StreamInstance start(KafkaClients clients, KafkaTopics topics, Path state, Duration limit) throws Exception {
        return start(clients, topics, state, POLICY, limit);
    }

    static StreamInstance start(
            KafkaClients clients, KafkaTopics topics, Path state, AlertPolicy policy, Duration limit) throws Exception {
        return new StreamInstance(clients, topics, state, policy, limit);
    }

    boolean awaitRunning(Duration limit) throws InterruptedException {
        return stream.awaitRunning(limit);
    }

    @Override
    public void close() {
        stream.close();
        rules.close();
    }
}
