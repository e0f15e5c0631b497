package io.wirewatch.replay;

import io.wirewatch.core.alert.Silence;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Puts rules and silences onto the Kafka topics of a replay, as of its beginning: the rules hold for all of its items, whenever they were really
 * saved.
 */
public final class ReplayRules {
    private ReplayRules() {}

    /** @param at before all items */
    public static void write(
            KafkaClients clients, KafkaTopics topics, Collection<Rule> rules, Collection<Silence> silences, Instant at)
            throws InterruptedException {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        rules.forEach(
                rule -> records.add(topics.rules().record(rule.id(), rule, rule.id() + "@" + rule.version(), at)));
        silences.forEach(silence -> records.add(topics.silences().record(silence.id(), silence, silence.id(), at)));
        try (Producer<String, byte[]> producer = clients.producer()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(as(record, at))));
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka did not take a rule or a silence", e.getCause());
        }
    }

    private static ProducerRecord<String, byte[]> as(ProducerRecord<String, byte[]> record, Instant at) {
        return new ProducerRecord<>(
                record.topic(), null, at.toEpochMilli(), record.key(), record.value(), record.headers());
    }
}
