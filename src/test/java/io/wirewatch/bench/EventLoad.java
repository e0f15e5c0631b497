package io.wirewatch.bench;

import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.References;
import io.wirewatch.dashboard.DashboardServer;
import io.wirewatch.dashboard.DashboardSettings;
import io.wirewatch.delivery.EventStream;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * Server-sent events under load: items are written to Kafka at a steady rate, and many clients, in a process of their own on this machine, listen to all of them.
 * Once good clients alone, once with slow and dead ones beside them. Tells how late events come, to the clients and to a consumer of the Kafka topic
 * beside them, what heap the service holds then, and whether every good client got every event once and in order. Bounded in time; loopback only.
 */
public final class EventLoad {
    private static final double MEGABYTE = 1 << 20;
    private static final Pattern MARK = Pattern.compile("~~(\\d+)~(\\d+)~~");
    private static final Duration SETTLE = Duration.ofSeconds(8);

    private final KafkaClients kafka;
    private final KafkaTopics topics = new KafkaTopics("news.");
    private final EventStream events;
    private final int port;
    private final Arguments given;
    private int sent;

    private EventLoad(KafkaClients kafka, EventStream events, int port, Arguments given) {
        this.kafka = kafka;
        this.events = events;
        this.port = port;
        this.given = given;
    }

    /** @param arguments {@code name=value} for {@code normal}, {@code slow}, {@code dead}, {@code rate} (events a second) and {@code seconds} */
    public static void main(String... arguments) throws Exception {
        Arguments given = Arguments.of(
                Map.of("normal", "900", "slow", "50", "dead", "50", "rate", "50", "seconds", "120"), arguments);
        Path directory = Files.createTempDirectory("event-load");
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            KafkaClients kafka = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
            KafkaTopics topics = new KafkaTopics("news.");
            try (Admin admin = kafka.admin()) {
                new TopicSetup(admin).prepare(topics.all(), (short) 1);
            }
            try (EventStream events = EventStream.follow(kafka, topics, References.of(Map.of()));
                    DashboardServer server =
                            DashboardServer.start(new DashboardSettings("127.0.0.1", 0), events::serve)) {
                EventLoad load = new EventLoad(kafka, events, server.address().getPort(), given);
                load.warmUp();
                load.round("nobody listens", 0, 0, 0);
                load.round("good clients alone", given.number("normal"), 0, 0);
                load.round(
                        "with slow and dead ones beside them",
                        given.number("normal"),
                        given.number("slow"),
                        given.number("dead"));
            }
        }
    }

    private void warmUp() {
        publish(500, new Lags());
    }

    private void round(String name, int normal, int slow, int dead) throws IOException, InterruptedException {
        System.out.printf("%s: %d normal, %d slow, %d dead%n", name, normal, slow, dead);
        int count = given.number("rate") * given.number("seconds");
        double before = heap();
        long dropped = events.dropped();
        Lags consumed = new Lags();
        Process clients = start(normal, slow, dead, count);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(clients.getInputStream(), StandardCharsets.UTF_8))) {
            said.readLine();
            publish(count, consumed);
            System.out.printf(
                    "  service: heap %.0f MB before, %.0f MB after; %d threads; %d clients, %d let go%n",
                    before,
                    heap(),
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    events.clients(),
                    events.dropped() - dropped);
            System.out.printf("  a consumer of the Kafka topic: %s%n", consumed);
            clients.getOutputStream().write('\n');
            clients.getOutputStream().flush();
            said.lines().forEach(System.out::println);
        }
        clients.waitFor();
        awaitAllGone();
    }

    /** Those who have gone are noticed when something is sent to them, after 15 silent seconds at the latest. */
    private void awaitAllGone() {
        while (events.clients() > 0) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private Process start(int normal, int slow, int dead, int count) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EventLoadClients.class.getName(),
                        "port=" + port,
                        "normal=" + normal,
                        "slow=" + slow,
                        "dead=" + dead,
                        "from=" + sent,
                        "to=" + (sent + count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Writes items at the rate that is wanted, and reads them beside. */
    private void publish(int count, Lags consumed) {
        try (Producer<String, byte[]> producer = kafka.producer();
                Consumer<String, byte[]> consumer = kafka.consumer()) {
            String topic = topics.tagged().name();
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList());
            consumer.seekToEnd(consumer.assignment());
            consumer.assignment().forEach(consumer::position);
            long start = System.nanoTime();
            long pause = Duration.ofSeconds(1).toNanos() / given.number("rate");
            for (int i = 0; i < count; i++) {
                long due = start + i * pause;
                while (System.nanoTime() < due) {
                    read(consumer, consumed);
                }
                TaggedItem item = item(sent++);
                var unused = producer.send(topics.tagged()
                        .record(item.item().id(), item, item.item().id(), Instant.now()));
            }
            long settled = System.nanoTime() + SETTLE.toNanos();
            while (System.nanoTime() < settled) {
                read(consumer, consumed);
            }
        }
    }

    private static void read(Consumer<String, byte[]> consumer, Lags lags) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(2))) {
            Matcher mark = MARK.matcher(new String(record.value(), StandardCharsets.UTF_8));
            if (mark.find()) {
                lags.add(System.currentTimeMillis() - Long.parseLong(mark.group(2)));
            }
        }
    }

    /** An item of about 1 kB, with its number and the moment. */
    private static TaggedItem item(int number) {
        NewsItem item = NewsItem.builder()
                .id("load-" + number)
                .title("~~" + number + '~' + System.currentTimeMillis() + "~~")
                .body("The river rose again during the night. ".repeat(22))
                .build();
        return new TaggedItem(item, "en", List.of(), List.of(), List.of(), null, List.of());
    }

    /** What is in use after collecting, in megabytes. */
    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
