package io.wirewatch.stream;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Passes on for which series an item counts, each count under its series. */
final class SendCounts extends ContextualProcessor<String, Outcome, String, SeriesCount> {
    @Override
    public void process(Record<String, Outcome> record) {
        record.value().counts().forEach((series, count) -> context()
                .forward(new Record<>(series, count, record.timestamp())));
    }
}
