package io.wirewatch.stream;

import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.wire.Json;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Writes down what an item has become: first the record for the next stage, then the stores. A step that fails leaves its store writes behind
 * although the item becomes a dead letter, so all that can fail comes before the first of them, and after it nothing can.
 */
final class RememberItem extends ContextualProcessor<String, Judged, String, byte[]> {
    private final StreamParts parts;
    private RecentValues<String> seen;
    private SourceProfiles sources;

    RememberItem(StreamParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        seen = new RecentValues<>(context.getStateStore(Stores.SEEN_ITEMS));
        sources = new SourceProfiles(context.getStateStore(Stores.SOURCES), parts.homes());
    }

    @Override
    public void process(Record<String, Judged> record) {
        Judged judged = record.value();
        byte[] next = written(judged);
        seen.put(record.key(), judged.content().hash(), Instant.ofEpochMilli(record.timestamp()));
        if (judged.tagged() != null) {
            sources.put(judged.tagged().item(), judged.profile());
        }
        count(judged.content().change());
        context().forward(record.withValue(next));
    }

    private byte[] written(Judged judged) {
        String id = judged.content().id();
        // An update is an event of its own; the same item read again after a crash is not.
        String event = id + "/" + judged.content().hash();
        byte[] sketch = judged.sketch() == null ? null : judged.sketch().bytes();
        byte[] next = Json.bytes(
                new LaneItem(judged.content().change(), event, judged.tagged(), sketch, policies(judged), judged.at()));
        LaneItem.requireFitting(next, parts);
        return next;
    }

    private static Map<String, RulePolicy> policies(Judged judged) {
        Map<String, RulePolicy> policies = new TreeMap<>();
        if (judged.tagged() != null) {
            judged.tagged().matches().stream()
                    .filter(match -> !match.policy().equals(RulePolicy.DEFAULT))
                    .forEach(match -> policies.put(match.rule().id(), match.policy()));
        }
        return policies;
    }

    private void count(Change change) {
        if (change == Change.WITHDRAWN) {
            parts.counts().itemWithdrawn();
            return;
        }
        parts.counts().itemTagged();
        if (change == Change.UPDATED) {
            parts.counts().itemUpdated();
        }
    }
}
