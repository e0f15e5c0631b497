package io.wirewatch.consuming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints each alert as it grows, and writes it to a journal: a line for each revision, once, however often it is killed and started again. A line holds
 * the result and the place where it came from, so that neither is ever there without the other. The example of docs/consuming.md.
 */
public final class AlertJournal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<String, Integer> told = new HashMap<>();
    private final RandomAccessFile journal;

    private AlertJournal(Path file, String topic) throws IOException {
        journal = new RandomAccessFile(file.toFile(), "rw");
        byte[] written = Files.readAllBytes(file);
        int end = written.length;
        while (end > 0 && written[end - 1] != '\n') {
            end--; // a line that a death cut short
        }
        for (String line :
                new String(written, 0, end, StandardCharsets.UTF_8).lines().toList()) {
            JsonNode entry = JSON.readTree(line);
            next.put(
                    new TopicPartition(topic, entry.get("partition").intValue()),
                    entry.get("offset").longValue() + 1);
            told.merge(entry.get("id").textValue(), entry.get("revision").intValue(), Math::max);
        }
        journal.setLength(end);
        journal.seek(end);
    }

    public static void main(String[] arguments) throws IOException {
        String topic = "news.alerts";
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                arguments[0],
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        AlertJournal journal = new AlertJournal(Path.of(arguments[1]), topic);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            journal.next.forEach(consumer::seek);
            while (true) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    journal.tell(record);
                }
                journal.journal.getFD().sync(); // the disk has it, should the power fail
            }
        }
    }

    private void tell(ConsumerRecord<String, String> record) throws IOException {
        JsonNode alert = JSON.readTree(record.value());
        String id = alert.get("id").textValue();
        int revision = alert.get("revision").intValue();
        if (revision <= told.getOrDefault(id, 0)) {
            return; // known: somebody wrote it again
        }
        told.put(id, revision);
        String line = JSON.createObjectNode()
                .put("partition", record.partition())
                .put("offset", record.offset())
                .put("id", id)
                .put("revision", revision)
                .put("rule", alert.at("/rule/id").textValue())
                .put("state", alert.get("state").textValue())
                .put("reason", alert.path("reason").asText())
                .toString();
        journal.write((line + '\n').getBytes(StandardCharsets.UTF_8));
        System.out.println(line);
    }
}
