package io.wirewatch.stream;

import io.wirewatch.wire.Json;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Passes on what an item means to rules, each event under the rule whose alerts depend on it. */
final class SendEvents extends ContextualProcessor<String, Outcome, String, byte[]> {
    @Override
    public void process(Record<String, Outcome> record) {
        record.value().events().forEach(event -> context()
                .forward(new Record<>(event.owner(), Json.bytes(event), record.timestamp())));
    }
}
