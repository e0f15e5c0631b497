package io.wirewatch.edit;

import io.wirewatch.wire.DeadLetters;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** The dead letters that Kafka keeps, with keys and values byte for byte. Each look has a connection of its own. Safe to share between threads. */
public final class DeadLetterArchive {
    private static final Pattern ID = Pattern.compile("(\\d{1,9})-(\\d{1,18})");
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_EMPTY_POLLS = 150;

    private final KafkaClients clients;
    private final String topic;

    public DeadLetterArchive(KafkaClients clients, KafkaTopics topics) {
        this.clients = clients;
        this.topic = topics.deadLetters().name();
    }

    /** Takes dead letters one after the other. */
    public interface Taker {
        void take(StoredDeadLetter stored) throws InterruptedException;
    }

    /**
     * Reads the dead letters that there are now, those of a partition in order, and none that come meanwhile. What is on their Kafka topic and is none is passed
     * over.
     */
    public void readEach(Taker taker) throws InterruptedException {
        try (Consumer<byte[], byte[]> consumer = clients.rawConsumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (int empty = 0; !isReadTo(consumer, ends); ) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    Optional<StoredDeadLetter> stored = read(record);
                    if (stored.isPresent()
                            && record.offset() < ends.get(new TopicPartition(topic, record.partition()))) {
                        taker.take(stored.get());
                    }
                }
                empty = requireProgress(records.isEmpty() ? empty + 1 : 0);
            }
        }
    }

    /**
     * One dead letter.
     *
     * @param id {@code partition-offset}
     * @throws NoSuchEntryException when there is none of this id, or none any more
     */
    public StoredDeadLetter get(String id) {
        Matcher form = ID.matcher(id);
        if (!form.matches()) {
            throw new NoSuchEntryException(id);
        }
        TopicPartition partition = new TopicPartition(topic, Integer.parseInt(form.group(1)));
        return at(partition, Long.parseLong(form.group(2))).orElseThrow(() -> new NoSuchEntryException(id));
    }

    private Optional<StoredDeadLetter> at(TopicPartition partition, long offset) {
        try (Consumer<byte[], byte[]> consumer = clients.rawConsumer()) {
            boolean exists =
                    consumer.partitionsFor(topic).stream().anyMatch(info -> info.partition() == partition.partition());
            if (!exists) {
                return Optional.empty();
            }
            List<TopicPartition> one = List.of(partition);
            consumer.assign(one);
            long first = consumer.beginningOffsets(one).get(partition);
            if (offset < first || offset >= consumer.endOffsets(one).get(partition)) {
                return Optional.empty();
            }
            consumer.seek(partition, offset);
            for (int empty = 0; consumer.position(partition) <= offset; empty++) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    return record.offset() == offset ? read(record) : Optional.empty();
                }
                requireProgress(empty);
            }
            return Optional.empty(); // a mark of a transaction stands there
        }
    }

    private int requireProgress(int emptyPolls) {
        if (emptyPolls > MOST_EMPTY_POLLS) {
            throw new org.apache.kafka.common.errors.TimeoutException("Kafka topic " + topic + " cannot be read");
        }
        return emptyPolls;
    }

    private static boolean isReadTo(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static Optional<StoredDeadLetter> read(ConsumerRecord<?, byte[]> record) {
        try {
            Header retryOf = record.headers().lastHeader(DeadLetters.RETRY_OF);
            return Optional.of(new StoredDeadLetter(
                    record.partition(),
                    record.offset(),
                    DeadLetters.read(record),
                    retryOf == null ? null : new String(retryOf.value(), StandardCharsets.UTF_8)));
        } catch (RuntimeException e) {
            return Optional.empty(); // anybody may write there
        }
    }
}
