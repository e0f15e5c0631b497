package io.wirewatch.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.CloudEvents;
import io.wirewatch.wire.DeadLetter;
import io.wirewatch.wire.DeadLetters;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.KafkaTopics;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Sends dead letters once more: key and value as they were, to the Kafka topic where they came from, with the header {@code retry-of}. What is still wrong comes
 * back as a new dead letter with the same header. An item that has come through meanwhile is dropped as a repeat.
 *
 * <p>Only what stood on {@code news.items} and {@code news.rules} is sent: the origin is what a header says, and whoever writes dead letters of their own must
 * not choose any Kafka topic by it. The headers of the original record are not kept, so it gets new ones. Safe to share between threads.
 */
public final class DeadLetterRetry implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final TopicEditor<Rule> rules;
    private final List<KafkaTopic<?>> open;
    private final KafkaTopics topics;
    private final InstantSource clock;

    public DeadLetterRetry(KafkaClients clients, KafkaTopics topics, InstantSource clock) {
        this.producer = clients.rawProducer();
        this.rules = new TopicEditor<>(clients, topics.rules(), clock);
        this.open = List.of(topics.items(), topics.rules());
        this.topics = topics;
        this.clock = clock;
    }

    /** Why a dead letter cannot be sent once more, if it cannot. */
    public Optional<Finding> refusal(StoredDeadLetter stored) {
        DeadLetter letter = stored.letter();
        if (origin(letter).isEmpty()) {
            return Optional.of(Finding.of(
                    "origin",
                    stored.id() + " came from " + letter.origin().topic() + ", where nothing is sent again",
                    "only " + topics.items().name() + " and " + topics.rules().name() + " take it"));
        }
        if (stored.isCut()) {
            return Optional.of(Finding.of("value", stored.id() + " was too large to be kept whole", null));
        }
        return isRule(letter) ? newer(stored) : Optional.empty();
    }

    /**
     * Sends a dead letter once more, and waits until Kafka has it.
     *
     * @throws RefusedException when it cannot be sent
     */
    public Written retry(StoredDeadLetter stored) throws InterruptedException {
        refusal(stored).ifPresent(finding -> {
            throw new RefusedException(new Checked(List.of(finding), List.of()));
        });
        try {
            RecordMetadata metadata = producer.send(record(stored)).get();
            return new Written(metadata.topic(), metadata.partition(), metadata.offset());
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka did not take it: " + e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
        rules.close();
    }

    private ProducerRecord<byte[], byte[]> record(StoredDeadLetter stored) {
        DeadLetter letter = stored.letter();
        KafkaTopic<?> origin = origin(letter).orElseThrow();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(origin.name(), letter.key(), letter.value());
        String subject = letter.key() == null ? null : new String(letter.key(), UTF_8);
        CloudEvents.stamp(record.headers(), origin.eventType(), "retry/" + stored.id(), subject, clock.instant());
        record.headers().add(DeadLetters.RETRY_OF, stored.id().getBytes(UTF_8));
        return record;
    }

    private Optional<KafkaTopic<?>> origin(DeadLetter letter) {
        return open.stream()
                .filter(topic -> topic.name().equals(letter.origin().topic()))
                .findFirst();
    }

    private boolean isRule(DeadLetter letter) {
        return letter.origin().topic().equals(topics.rules().name());
    }

    /** A former version must not take the place of a later one. */
    private Optional<Finding> newer(StoredDeadLetter stored) {
        DeadLetter letter = stored.letter();
        Written newest = letter.key() == null ? null : rules.newest(new String(letter.key(), UTF_8));
        return newest != null && newest.offset() > letter.origin().offset()
                ? Optional.of(Finding.of(
                        "origin",
                        stored.id() + ": the rule has been saved or removed since",
                        "save what you want by hand"))
                : Optional.empty();
    }
}
