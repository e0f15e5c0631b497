package io.wirewatch.stream;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.region.SourceProfile;
import io.wirewatch.wire.DeadLetterReason;
import io.wirewatch.wire.KafkaTopics;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Writes down what an item has become: first the records, then the stores. A step that fails leaves its store writes behind although the
 * item becomes a dead letter, so all that can fail comes before the first of them, and after it nothing can.
 */
final class RememberItem extends ContextualProcessor<String, Judged, String, Outcome> {
    private final KafkaTopics topics;
    private final RecordLimit limit;
    private final StreamCounts counts;
    private RecentValues seen;
    private StoredAlerts alerts;
    private KeyValueStore<String, SourceProfile> sources;

    RememberItem(KafkaTopics topics, RecordLimit limit, StreamCounts counts) {
        this.topics = topics;
        this.limit = limit;
        this.counts = counts;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        super.init(context);
        seen = new RecentValues(context.getStateStore(Stores.SEEN_ITEMS));
        alerts = new StoredAlerts(context.getStateStore(Stores.RAISED_ALERTS));
        sources = context.getStateStore(Stores.SOURCES);
    }

    @Override
    public void process(Record<String, Judged> record) {
        Judged judged = record.value();
        Outcome outcome = written(judged);
        Instant arrived = Instant.ofEpochMilli(record.timestamp());
        seen.put(record.key(), judged.content().hash(), arrived);
        judged.alerts().forEach(alert -> alerts.remember(alert.id(), arrived));
        ItemTagger.source(judged.tagged().item()).ifPresent(source -> sources.put(source, judged.profile()));
        count(judged);
        context().forward(record.withValue(outcome));
    }

    private Outcome written(Judged judged) {
        String id = judged.tagged().item().id();
        // An update is an event of its own; the same item read again after a crash is not.
        String event = id + "/" + judged.content().hash();
        ProducerRecord<String, byte[]> tagged =
                fitting(topics.tagged().record(id, judged.tagged(), event, judged.taggedAt()));
        List<ProducerRecord<String, byte[]>> raised = judged.alerts().stream()
                .map(alert -> fitting(topics.alerts()
                        .record(
                                alert.rule().id(),
                                alert,
                                alert.id(),
                                alert.timing().decided())))
                .toList();
        return new Outcome(tagged, raised);
    }

    private ProducerRecord<String, byte[]> fitting(ProducerRecord<String, byte[]> record) {
        int bytes = RecordLimit.bytes(record);
        if (!limit.admits(record.topic(), bytes)) {
            throw new SetAsideException(
                    DeadLetterReason.OVERSIZED,
                    null,
                    "its record for " + record.topic() + " would have " + bytes + " bytes, which is too large");
        }
        return record;
    }

    private void count(Judged judged) {
        counts.itemTagged();
        if (judged.content().update()) {
            counts.itemUpdated();
        }
        judged.alerts().forEach(alert -> counts.alertRaised());
    }
}
