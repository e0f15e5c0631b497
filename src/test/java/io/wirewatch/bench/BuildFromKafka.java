package io.wirewatch.bench;

import com.sun.management.OperatingSystemMXBean;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.stream.RuleBook;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;

/**
 * What an instance does when it starts: reads all rules from their Kafka topic into an index, JSON and queries parsed. The broker is the embedded
 * one and lives in this process, so its work is in the time. Each round is a new index; the first one also warms the machine up, as a start does.
 */
final class BuildFromKafka {
    private static final int WORDS = 650;
    private static final double SECOND = 1e9;
    private static final double MEGABYTE = 1 << 20;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private BuildFromKafka() {}

    /** @param arguments {@code name=value} for {@code rules}, {@code rounds} and {@code seed} */
    public static void main(String... arguments) throws Exception {
        Arguments given = Arguments.of(Map.of("rules", "1000000", "rounds", "3", "seed", "20261123"), arguments);
        Path directory = Files.createTempDirectory("build-from-kafka");
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            KafkaClients clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
            KafkaTopics topics = new KafkaTopics("news.");
            write(clients, topics, given.number("rules"), given.number("seed"));
            for (int round = 1; round <= given.number("rounds"); round++) {
                build(round, clients, topics, given.number("rules"));
            }
        } finally {
            delete(directory);
        }
    }

    private static void write(KafkaClients clients, KafkaTopics topics, int count, long seed) throws Exception {
        try (Admin admin = clients.admin()) {
            new TopicSetup(admin).prepare(topics.all(), (short) 1);
        }
        List<Rule> rules = Workload.of(new Workload.Wish(seed, "", WORDS, count / 10, count - count / 10))
                .all();
        long bytes = 0;
        long start = System.nanoTime();
        try (Producer<String, byte[]> producer = clients.producer()) {
            List<Future<?>> sent = new ArrayList<>();
            for (Rule rule : rules) {
                var record = topics.rules().record(rule.id(), rule, rule.id() + "@1", Instant.now());
                bytes += record.value().length;
                sent.add(producer.send(record));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
        System.out.printf(
                "%,d rules, %.0f MB of JSON, written in %.1f s%n", count, bytes / MEGABYTE, secondsSince(start));
    }

    private static void build(int round, KafkaClients clients, KafkaTopics topics, int count) throws Exception {
        long before = used();
        long processor = processorTime();
        long start = System.nanoTime();
        try (RuleBook book = RuleBook.follow(clients, topics, LIMIT)) {
            double seconds = secondsSince(start);
            double busy = (processorTime() - processor) / SECOND;
            double megabytes = (used() - before) / MEGABYTE;
            if (book.measure().rules() != count) {
                throw new IllegalStateException(book.measure() + " instead of " + count);
            }
            System.out.printf(
                    "round %d: %.1f s (%.1f s of processor time), %,.0f rules/s; then %.0f MB of heap more, %.0f bytes a rule%n",
                    round, seconds, busy, count / seconds, megabytes, megabytes * MEGABYTE / count);
        }
    }

    /** That of all threads: on a busy machine it says more than the clock does. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / SECOND;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
