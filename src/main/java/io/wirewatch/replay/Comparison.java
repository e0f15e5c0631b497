package io.wirewatch.replay;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads what came of a stretch of time, live and replayed, and compares. Tagged items and alerts stand in the same partitions of both, so one partition is
 * held at a time, as digests. Not to be shared between threads.
 */
public final class Comparison {
    private final KafkaClients clients;
    private final KafkaTopics live;
    private final KafkaTopics replay;
    private final ReplayRange range;
    private final Runnable step;
    private final TagDigest.Maker digests = new TagDigest.Maker();
    private final TagComparison tags = new TagComparison();
    private final StoryComparison stories = new StoryComparison();
    private final AlertComparison alerts = new AlertComparison();
    private long dropped;
    private long onlyReplayed;
    private long onlyLive;

    /** @param step is run for each record that is read */
    public Comparison(KafkaClients clients, KafkaTopics live, KafkaTopics replay, ReplayRange range, Runnable step) {
        this.clients = clients;
        this.live = live;
        this.replay = replay;
        this.range = range;
        this.step = step;
    }

    /**
     * Compares all.
     *
     * @param start when the first item arrived that was gone through
     * @param oldestTagged when the oldest of the tagged items arrived that are still retained; null when there are none
     */
    public ReplayReport compare(Instant start, Instant oldestTagged) {
        Partitions.of(clients, replay.tagged().name())
                .forEach(partition -> compareItems(partition.partition(), oldestTagged));
        Partitions.of(clients, replay.alerts().name()).forEach(partition -> compareAlerts(partition.partition()));
        try (Lookup lookup = new Lookup(clients)) {
            return report(start, new Examples(lookup, live, replay));
        }
    }

    private ReplayReport report(Instant start, Examples examples) {
        return new ReplayReport(
                start,
                range.from(),
                range.to(),
                new ReplayReport.Items(tags.same(), tags.differing(), dropped, onlyReplayed, onlyLive),
                tags.of(Facet.REGION),
                tags.of(Facet.TOPIC),
                tags.of(Facet.PLACE),
                tags.of(Facet.MATCH),
                stories.result(),
                alerts.result(),
                tags.examples().stream().map(examples::of).toList(),
                stories.examples().stream().map(examples::of).toList(),
                alerts.examples().stream().map(examples::of).toList());
    }

    private void compareItems(int partition, Instant oldestTagged) {
        Map<String, TagDigest> before = items(new TopicPartition(live.tagged().name(), partition));
        Map<String, TagDigest> now = items(new TopicPartition(replay.tagged().name(), partition));
        now.forEach((id, replayed) -> {
            TagDigest original = before.remove(id);
            if (original != null) {
                tags.compare(partition, original, replayed);
                stories.add(
                        original.story(), replayed.story(), new StoryComparison.Place(partition, replayed.offset()));
            } else if (oldestTagged != null && replayed.arrived() < oldestTagged.toEpochMilli()) {
                dropped++;
            } else {
                onlyReplayed++;
            }
        });
        onlyLive += before.size();
    }

    /** The last version of each item within the time; of those withdrawn, none. */
    private Map<String, TagDigest> items(TopicPartition partition) {
        Map<String, TagDigest> items = new LinkedHashMap<>();
        try (PartitionRecords records = new PartitionRecords(clients, partition, range.from())) {
            while (records.hasNext()) {
                ConsumerRecord<String, byte[]> record = records.next();
                step.run();
                if (!range.isCompared(record.timestamp())) {
                    continue;
                }
                if (record.value() == null) {
                    items.remove(record.key());
                } else {
                    TaggedItem tagged = Json.read(record.value(), TaggedItem.class);
                    items.put(record.key(), digests.of(tagged, record.offset(), record.timestamp()));
                }
            }
        }
        return items;
    }

    private void compareAlerts(int partition) {
        alerts.compare(
                alerts(new TopicPartition(live.alerts().name(), partition)),
                alerts(new TopicPartition(replay.alerts().name(), partition)));
    }

    /** The last record of each alert that was decided within the time. */
    private Map<String, AlertDigest> alerts(TopicPartition partition) {
        Map<String, AlertDigest> found = new LinkedHashMap<>();
        try (PartitionRecords records = new PartitionRecords(clients, partition, range.from())) {
            while (records.hasNext()) {
                ConsumerRecord<String, byte[]> record = records.next();
                step.run();
                Alert alert = Json.read(record.value(), Alert.class);
                if (range.isCompared(alert.timing().decided())) {
                    found.put(alert.id(), AlertDigest.of(alert, partition.partition(), record.offset()));
                }
            }
        }
        return found;
    }
}
