package io.wirewatch.stream;

import io.wirewatch.wire.DeadLetter;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Sends a record where the items of its id belong: the original bytes under the id, and in its headers where it came from, for the case that
 * it becomes a dead letter there.
 */
final class TakeDetour extends ContextualProcessor<String, Incoming, String, byte[]> {
    @Override
    public void process(Record<String, Incoming> record) {
        RecordMetadata metadata = context().recordMetadata().orElseThrow();
        DeadLetter.Origin origin = new DeadLetter.Origin(metadata.topic(), metadata.partition(), metadata.offset());
        Headers headers = DetourHeaders.of(origin, record.value().key(), record.headers());
        context().forward(record.withValue(record.value().original()).withHeaders(headers));
    }
}
