package io.wirewatch.stream;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What was decided, as records that will stand on their Kafka topics. */
record Decided(List<ProducerRecord<String, byte[]>> alerts, List<ProducerRecord<String, byte[]>> held) {}
