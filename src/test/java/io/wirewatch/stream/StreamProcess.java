package io.wirewatch.stream;

import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.config.Taggers;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** A stream in a process of its own, with its broker or without, that can be killed. */
final class StreamProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String READY = "ready ";

    private final Process process;
    private final String bootstrapServers;

    private StreamProcess(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /** @param servers null to bring a broker along */
    static StreamProcess start(Path directory, String servers) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StreamProcess.class.getName(),
                        directory.toString(),
                        servers == null ? "" : servers)
                .redirectError(new File(directory.toFile(), "stderr.txt"))
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return new StreamProcess(process, line.substring(READY.length()));
            }
        }
        throw new AssertionError("the process ended before it was ready; see " + directory + "/stderr.txt");
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    /** SIGKILL: it gets no chance to put anything in order. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Runs until it is killed, or until the one who started it is gone. */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        String servers = arguments[1].isEmpty()
                ? EmbeddedBroker.start(directory.resolve("broker"), 0).bootstrapServers()
                : arguments[1];
        KafkaClients clients = new KafkaClients(Map.of("bootstrap.servers", servers));
        KafkaTopics topics = new KafkaTopics("news.");
        try (Admin admin = clients.admin()) {
            new TopicSetup(admin).prepare(topics.all(), (short) 1);
        }
        RuleBook rules = RuleBook.follow(clients, topics, LIMIT);
        StreamSettings settings = StreamSettings.of(directory.resolve("state"))
                .withReplicationFactor(1)
                .withSessionTimeout(Duration.ofMillis(1500));
        NewsStream stream = NewsStream.start(
                clients,
                topics,
                Taggers.standard(),
                rules,
                StreamInstance.POLICY,
                settings,
                new StreamCountsInMemory());
        if (!stream.awaitRunning(LIMIT)) {
            throw new IllegalStateException("not running after " + LIMIT);
        }
        System.out.println(READY + servers);
        while (System.in.read() >= 0) {
            // The starter says nothing; it only ends.
        }
        Runtime.getRuntime().halt(1);
    }
}
