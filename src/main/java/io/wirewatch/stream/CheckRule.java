package io.wirewatch.stream;

import io.wirewatch.wire.KafkaTopics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sets a broken rule aside, and passes on the others and what ends them, so that of each rule the last sound version is kept. What a rule does is
 * the {@link RuleBook}'s affair.
 */
final class CheckRule extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    private final String checkedRules;
    private final String ruleVersions;
    private final RecordLimit limit;

    /** @param limit says what the brokers do not take */
    CheckRule(KafkaTopics topics, RecordLimit limit) {
        this.checkedRules = topics.checkedRules().name();
        this.ruleVersions = topics.ruleVersions().name();
        this.limit = limit;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() != null) {
            String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
            RuleReader.check(RuleReader.read(key, record.value()));
        }
        if (isKept(record)) {
            context().forward(record);
        }
    }

    /** Some program may compress a rule of many megabytes, which Kafka takes from it but not from us: it must not stop the stream. */
    private boolean isKept(Record<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return record.key() != null;
        }
        int bytes = record.key().length + record.value().length;
        return bytes <= KafkaTopics.MAX_ITEM_BYTES
                && !limit.wasRefused(checkedRules, bytes)
                && !limit.wasRefused(ruleVersions, bytes);
    }
}
