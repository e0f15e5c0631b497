package io.wirewatch.stream;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.CloudEvents;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Passes on each sound version of a rule under a key of its own, byte for byte as it was saved. The end of a rule ends none of its versions. Of two rules that some
 * program saves under one id and version, the later one is kept.
 */
final class KeepVersion extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    private final KafkaTopic<Rule> versions;

    KeepVersion(KafkaTopics topics) {
        this.versions = topics.ruleVersions();
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        Rule rule = RuleReader.read(new String(record.key(), StandardCharsets.UTF_8), record.value());
        String key = KafkaTopics.versionKey(rule);
        RecordHeaders headers = new RecordHeaders();
        CloudEvents.stamp(headers, versions.eventType(), key, key, Instant.ofEpochMilli(record.timestamp()));
        context()
                .forward(new Record<>(
                        key.getBytes(StandardCharsets.UTF_8), record.value(), record.timestamp(), headers));
    }
}
