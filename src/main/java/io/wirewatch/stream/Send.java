package io.wirewatch.stream;

import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Passes some of an outcome's records on to their Kafka topic, under their own keys and with their own headers. */
final class Send<V> extends ContextualProcessor<String, V, String, byte[]> {
    private final Function<V, List<ProducerRecord<String, byte[]>>> which;

    Send(Function<V, List<ProducerRecord<String, byte[]>>> which) {
        this.which = which;
    }

    @Override
    public void process(Record<String, V> record) {
        which.apply(record.value()).forEach(out -> context()
                .forward(new Record<>(out.key(), out.value(), record.timestamp(), out.headers())));
    }
}
