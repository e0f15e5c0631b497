package io.wirewatch.feed.soak;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.FeedEvent;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What the pollers of a soak have left on Kafka, as a reader of committed records finds it.
 *
 * @param states by feed, the latest
 * @param transactions how many committed or aborted ones have written states
 */
record Kept(List<Published> items, Map<String, FeedState> states, List<FeedEvent> events, long transactions) {
    private static final Duration POLL = Duration.ofMillis(200);

    static Kept read(KafkaClients clients, KafkaTopics topics) {
        List<Published> items = new ArrayList<>();
        read(
                clients,
                topics.items().name(),
                record -> items.add(Published.of(Json.read(record.value(), NewsItem.class))));
        List<FeedEvent> events = new ArrayList<>();
        read(clients, topics.feedEvents().name(), record -> events.add(Json.read(record.value(), FeedEvent.class)));
        Map<String, FeedState> states = new HashMap<>();
        long[] records = {0};
        long end = read(clients, topics.feedState().name(), record -> {
            records[0]++;
            states.put(record.key(), Json.read(record.value(), FeedState.class));
        });
        // What is no record is the mark that ends a transaction; each writes to one partition of the states.
        return new Kept(items, states, events, end - records[0]);
    }

    /** @return how many offsets there are */
    private static long read(
            KafkaClients clients, String topic, java.util.function.Consumer<ConsumerRecord<String, byte[]>> handler) {
        try (Consumer<String, byte[]> consumer = clients.consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(handler);
            }
            return ends.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
