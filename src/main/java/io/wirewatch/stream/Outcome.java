package io.wirewatch.stream;

import io.wirewatch.core.alert.RuleEvent;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What comes of one item once it has its story.
 *
 * @param tagged the record as it will stand on its Kafka topic
 * @param stories records of the stories that changed
 * @param events what it means to rules
 * @param counts for which series it counts, by key; nothing where it was counted before
 */
record Outcome(
        ProducerRecord<String, byte[]> tagged,
        List<ProducerRecord<String, byte[]>> stories,
        List<RuleEvent> events,
        Map<String, SeriesCount> counts) {}
