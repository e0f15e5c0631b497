package io.wirewatch.cli;

import io.wirewatch.config.Settings;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicFollower;
import io.wirewatch.wire.UnreadableJsonException;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * A command's way to a Kafka cluster that somebody else runs.
 *
 * @param clients makes clients for it
 * @param topics the names of its Kafka topics
 * @param console takes word of what is waited for
 */
record KafkaConnection(KafkaClients clients, KafkaTopics topics, Console console) {
    private static final Duration READ_LIMIT = Duration.ofSeconds(30);

    /** @throws FailedCommandException when no cluster is named and none runs */
    static KafkaConnection open(SettingsOptions options, Console console) {
        Settings settings = options.load();
        return new KafkaConnection(
                new KafkaClients(BrokerAddress.find(settings, console)),
                new KafkaTopics(settings.topicPrefix()),
                console);
    }

    String bootstrapServers() {
        return String.valueOf(clients.settings().get("bootstrap.servers"));
    }

    /** Tells the user when it takes long, until it is closed. */
    Waiting waiting() {
        return Waiting.on(console, "Kafka at " + bootstrapServers());
    }

    /** All that a compacted Kafka topic holds at the moment, by key; records that cannot be read are left out. */
    <V> SortedMap<String, V> readAll(KafkaTopic<V> topic) throws InterruptedException {
        SortedMap<String, V> values = new TreeMap<>();
        readEach(topic, record -> keep(topic, record, values));
        return values;
    }

    /** All the records that a Kafka topic holds at the moment, those of each key in order. */
    void readEach(KafkaTopic<?> topic, Consumer<ConsumerRecord<String, byte[]>> taker) throws InterruptedException {
        try (Waiting waiting = waiting();
                TopicFollower follower =
                        TopicFollower.follow(clients, topic.name(), TopicFollower.From.BEGINNING, taker)) {
            follower.awaitCaughtUp(READ_LIMIT);
        } catch (TimeoutException e) {
            throw new FailedCommandException(
                    "Kafka at " + bootstrapServers() + ": " + e.getMessage(),
                    "Is the cluster up? wirewatch run creates its Kafka topics.");
        }
    }

    /**
     * Writes records and waits until Kafka has them.
     *
     * @throws FailedCommandException when Kafka does not take one of them
     */
    void write(Stream<ProducerRecord<String, byte[]>> records, Progress progress) throws InterruptedException {
        try (Waiting waiting = waiting();
                Producer<String, byte[]> producer = clients.producer()) {
            List<Future<RecordMetadata>> sent = records.map(producer::send).toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
                progress.step();
            }
        } catch (ExecutionException e) {
            throw new FailedCommandException(
                    "Kafka did not take it: " + e.getCause().getMessage(),
                    "Those before it are saved. Do the same again: what is there already stays as it is.");
        }
    }

    /** The same with a few records, which need no progress told. */
    void write(Stream<ProducerRecord<String, byte[]>> records) throws InterruptedException {
        write(records, Progress.unseen());
    }

    private static <V> void keep(
            KafkaTopic<V> topic, ConsumerRecord<String, byte[]> record, SortedMap<String, V> values) {
        if (record.value() == null) {
            values.remove(record.key());
            return;
        }
        try {
            values.put(record.key(), topic.values().deserializer().deserialize(topic.name(), record.value()));
        } catch (UnreadableJsonException e) {
            // The stream sets it aside as a dead letter; the former value stays in force.
        }
    }
}
