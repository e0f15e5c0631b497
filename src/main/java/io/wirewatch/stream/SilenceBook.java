package io.wirewatch.stream;

import io.wirewatch.core.alert.Labels;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.core.alert.Silences;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicFollower;
import io.wirewatch.wire.UnreadableJsonException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The silences that people have asked for, kept up to date from their Kafka topic by a thread of its own. Safe to share between threads. */
public final class SilenceBook implements Silences, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SilenceBook.class);

    private final Map<String, Silence> silences = new ConcurrentHashMap<>();
    private TopicFollower follower;

    /** An empty book. */
    SilenceBook() {}

    /**
     * A book that has read all silences.
     *
     * @param limit how long no record may come while there are more
     */
    public static SilenceBook follow(KafkaClients clients, KafkaTopics topics, Duration limit)
            throws InterruptedException, TimeoutException {
        SilenceBook book = new SilenceBook();
        book.follower =
                TopicFollower.follow(clients, topics.silences().name(), TopicFollower.From.BEGINNING, book::accept);
        try {
            book.follower.awaitCaughtUp(limit);
        } catch (InterruptedException | TimeoutException e) {
            book.close();
            throw e;
        }
        return book;
    }

    /**
     * Waits until a record of the silences' Kafka topic has been taken: from then on alerts are judged by it.
     *
     * @return false when it was not within the limit
     */
    public boolean awaitTaken(int partition, long offset, Duration limit) throws InterruptedException {
        return follower.awaitHandled(partition, offset, limit);
    }

    @Override
    public Optional<Silence> silencing(Labels labels, Instant moment) {
        return silences.values().stream()
                .filter(silence -> silence.holds(labels, moment))
                .max(Comparator.comparing(Silence::until).thenComparing(Silence::id));
    }

    @Override
    public void close() {
        if (follower != null) {
            follower.close();
        }
    }

    void accept(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() == null) {
                silences.remove(record.key());
            } else {
                Silence silence = Json.read(record.value(), Silence.class);
                silences.put(record.key(), silence);
            }
        } catch (UnreadableJsonException e) {
            log.warn("silence={}: cannot be read, what stood under its id stays: {}", record.key(), e.getMessage());
        }
    }
}
