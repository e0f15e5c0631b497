package io.wirewatch.stream;

import io.wirewatch.core.alert.RuleEvent;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Tells those who decide alerts that a rule was saved or removed. Word lists raise no alerts. */
final class TellRules extends ContextualProcessor<byte[], byte[], String, byte[]> {
    private final RulesInForce rules;

    TellRules(RulesInForce rules) {
        this.rules = rules;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        String id = new String(record.key(), StandardCharsets.UTF_8);
        if (Rule.isListId(id)) {
            return;
        }
        Instant arrived = Instant.ofEpochMilli(record.timestamp());
        Rule saved = record.value() == null
                ? null
                : RuleReader.read(id, record.value()).withTests(List.of());
        for (String owner : rules.owners(id)) {
            RuleEvent event = saved == null
                    ? new RuleEvent.Removed(owner, id, arrived)
                    : new RuleEvent.Saved(owner, saved, arrived);
            context().forward(new Record<>(owner, Json.bytes(event), record.timestamp()));
        }
    }
}
