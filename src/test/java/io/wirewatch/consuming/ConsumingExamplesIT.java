package io.wirewatch.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.TestItems;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of docs/consuming.md do what it says: killed twice amid reading, they have told every alert that was committed, once, each rule's in order; and
 * none of a transaction that was given up, none that was written again.
 */
@Timeout(120)
class ConsumingExamplesIT {
    private static final int RULES = 7;
    private static final int BATCH = 210;
    private static final String END = "end";

    private final KafkaTopics topics = new KafkaTopics("news.");
    private final List<String> expected = new ArrayList<>();

    @TempDir
    private Path directory;

    private EmbeddedBroker broker;
    private KafkaClients clients;
    private Producer<String, byte[]> producer;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
        try (Admin admin = clients.admin()) {
            new TopicSetup(admin).prepare(topics.all(), (short) 1);
        }
        producer = clients.transactionalProducer("alerts-of-a-test");
        producer.initTransactions();
    }

    @AfterEach
    void stop() {
        producer.close();
        broker.close();
    }

    @Test
    void theJavaExampleTellsEachAlertOnceThroughKills() throws Exception {
        tellsEachOnce(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                AlertJournal.class.getName()));
    }

    @Test
    void thePythonExampleTellsEachAlertOnceThroughKills() throws Exception {
        Optional<String> python = python();
        assumeTrue(python.isPresent(), "Python with confluent_kafka is not on this machine");
        tellsEachOnce(List.of(python.get(), "docs/examples/alerts.py"));
    }

    private void tellsEachOnce(List<String> program) throws Exception {
        Path journal = directory.resolve("journal.jsonl");
        publish(0);
        killAfter(40, program, journal);
        Files.writeString(journal, "{\"partition\":0,\"off", StandardOpenOption.APPEND);
        publish(1);
        killAfter(BATCH / 2, program, journal);
        publish(2);
        publishEnd();
        Reader last = new Reader(program, broker.bootstrapServers(), journal);
        last.readUntilEnds();
        last.kill();
        List<String> told = lines(journal).stream()
                .filter(line -> !line.at("/rule").asText().equals(END))
                .map(line ->
                        line.at("/id").asText() + "/" + line.at("/revision").asInt())
                .toList();
        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        for (int rule = 0; rule < RULES; rule++) {
            assertThat(of(rule, told)).containsExactlyElementsOf(of(rule, expected));
        }
    }

    private static List<String> of(int rule, List<String> alerts) {
        return alerts.stream().filter(alert -> alert.startsWith("rule-" + rule)).toList();
    }

    private void killAfter(int lines, List<String> program, Path journal) throws Exception {
        Reader reader = new Reader(program, broker.bootstrapServers(), journal);
        for (int i = 0; i < lines; i++) {
            assertThat(reader.output.readLine()).as("line %s of the example", i).isNotNull();
        }
        reader.kill();
    }

    /** Alerts of several rules that grow, among transactions that are given up; some are written again in a later one. */
    private void publish(int batch) {
        for (int i = 0; i < BATCH; i++) {
            boolean committed = i % 10 != 3;
            producer.beginTransaction();
            int rule = i % RULES;
            int revision = i / RULES + 1;
            String id = "rule-" + rule + "-" + batch + (committed ? "" : "-never");
            send(rule, id, revision);
            if (i % 10 == 7) {
                send(rule, id, revision);
            }
            if (committed) {
                producer.commitTransaction();
                expected.add(id + "/" + revision);
            } else {
                producer.abortTransaction();
            }
        }
    }

    private void send(int rule, String id, int revision) {
        String key = "rule-" + rule;
        var unused = producer.send(new ProducerRecord<>(topics.alerts().name(), key, alert(key, id, revision)));
    }

    private static byte[] alert(String rule, String id, int revision) {
        ObjectNode alert = Json.mapper().valueToTree(TestItems.fullAlert());
        alert.put("id", id).put("revision", revision).put("unheardOf", "of a later version");
        ((ObjectNode) alert.get("rule")).put("id", rule);
        return Json.bytes(alert);
    }

    /** One last alert in each partition: when all of these are told, all is. */
    private void publishEnd() {
        producer.beginTransaction();
        for (int partition = 0; partition < topics.alerts().partitions(); partition++) {
            byte[] alert = alert(END, END + "-" + partition, 1);
            var unused = producer.send(new ProducerRecord<>(topics.alerts().name(), partition, END, alert));
        }
        producer.commitTransaction();
    }

    private static List<JsonNode> lines(Path journal) throws IOException {
        return Files.readAllLines(journal).stream()
                .map(line -> Json.read(line, JsonNode.class))
                .toList();
    }

    /** The Python that has the client: the first on the path may be another than the one that Debian's packages are for. */
    private static Optional<String> python() throws InterruptedException {
        for (String name : List.of("python3", "/usr/bin/python3")) {
            try {
                if (new ProcessBuilder(name, "-c", "import confluent_kafka")
                                .start()
                                .waitFor()
                        == 0) {
                    return Optional.of(name);
                }
            } catch (IOException e) {
                // There is none of that name.
            }
        }
        return Optional.empty();
    }

    /** An example as a process of its own. */
    private final class Reader {
        private final Process process;
        private final BufferedReader output;

        Reader(List<String> program, String servers, Path journal) throws IOException {
            List<String> command = new ArrayList<>(program);
            command.add(servers);
            command.add(journal.toString());
            process = new ProcessBuilder(command)
                    .redirectError(directory.resolve("stderr.txt").toFile())
                    .start();
            output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        void readUntilEnds() throws IOException {
            int ends = 0;
            while (ends < topics.alerts().partitions()) {
                String line = output.readLine();
                assertThat(line).as("the example goes on").isNotNull();
                if (line.matches(".*\"rule\": ?\"end\".*")) {
                    ends++;
                }
            }
        }

        /** SIGKILL: it gets no chance to put anything in order. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
