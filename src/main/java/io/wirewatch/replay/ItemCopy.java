package io.wirewatch.replay;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Copies the items of a stretch of time into a Kafka topic of one partition, tombstones too, with their keys, values, headers and times of arrival, in
 * the order in which they were decided the first time. Stories depend on that order; by partitions alone nobody could tell it.
 */
public final class ItemCopy {
    private final KafkaClients clients;
    private final KafkaTopics from;
    private final KafkaTopics into;
    private final LaneNumbers numbers;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /**
     * @param into of which the items have one partition that keeps their times
     * @param cleaning gives an item its id
     */
    public ItemCopy(KafkaClients clients, KafkaTopics from, KafkaTopics into, UnaryOperator<NewsItem> cleaning) {
        this.clients = clients;
        this.from = from;
        this.into = into;
        this.numbers = new LaneNumbers(cleaning);
    }

    /**
     * What was copied.
     *
     * @param records how many, the warm-up included
     * @param inRange how many of them arrived in the time that is compared
     * @param first when the first of them arrived; null for none
     */
    public record Copied(long records, long inRange, Instant first) {}

    /** @param step is run for each record */
    public Copied copy(ReplayRange range, Runnable step) {
        readNumbers(range);
        try (Partitions items = Partitions.open(clients, from.items().name(), range.start());
                Producer<String, byte[]> producer = clients.producer()) {
            Copied copied = send(producer, ordered(items, range), range, step);
            producer.flush();
            requireTaken();
            return copied;
        }
    }

    private void readNumbers(ReplayRange range) {
        try (Partitions tagged = Partitions.open(clients, from.tagged().name(), range.start())) {
            tagged.all().forEach(records -> records.forEachRemaining(numbers::add));
        }
    }

    private List<OrderedItems> ordered(Partitions items, ReplayRange range) {
        List<OrderedItems> ordered = new ArrayList<>();
        items.all().forEach(records -> ordered.add(new OrderedItems(records, range, numbers::of)));
        return ordered;
    }

    private Copied send(
            Producer<String, byte[]> producer, List<OrderedItems> partitions, ReplayRange range, Runnable step) {
        long records = 0;
        long inRange = 0;
        Instant first = null;
        for (Optional<OrderedItems> next = next(partitions); next.isPresent(); next = next(partitions)) {
            ConsumerRecord<String, byte[]> item = next.get().take().item();
            Instant arrived = Instant.ofEpochMilli(item.timestamp());
            first = first == null || arrived.isBefore(first) ? arrived : first;
            records++;
            inRange += range.isCompared(arrived) ? 1 : 0;
            var unused = producer.send(copy(item), (metadata, refusal) -> failure.compareAndSet(null, refusal));
            requireTaken();
            step.run();
        }
        return new Copied(records, inRange, first);
    }

    private static Optional<OrderedItems> next(List<OrderedItems> partitions) {
        return partitions.stream()
                .filter(partition -> partition.peek() != null)
                .min(Comparator.comparing(OrderedItems::peek));
    }

    private ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> item) {
        return new ProducerRecord<>(into.items().name(), 0, item.timestamp(), item.key(), item.value(), item.headers());
    }

    private void requireTaken() {
        if (failure.get() != null) {
            throw new KafkaException("Kafka did not take the copy of an item", failure.get());
        }
    }
}
