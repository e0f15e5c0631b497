package io.wirewatch.stream;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What goes out for one item: the records as they will stand on their Kafka topics. */
record Outcome(ProducerRecord<String, byte[]> tagged, List<ProducerRecord<String, byte[]>> alerts) {}
