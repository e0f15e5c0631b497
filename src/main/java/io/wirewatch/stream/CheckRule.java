package io.wirewatch.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Sets a broken rule aside. What a good one does is the {@link RuleBook}'s affair. */
final class CheckRule extends ContextualProcessor<byte[], byte[], Void, Void> {
    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() != null) {
            String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
            RuleReader.check(RuleReader.read(key, record.value()));
        }
    }
}
