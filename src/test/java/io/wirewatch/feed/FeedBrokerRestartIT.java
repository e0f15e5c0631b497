package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.wirewatch.CommittedRecords;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The poller lives through an absence of its broker. */
class FeedBrokerRestartIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    /** The feed has one entry more at each poll, and keeps all. */
    private final AtomicInteger polls = new AtomicInteger();

    @Test
    void whatCameWhileKafkaWasAwayComesOnceItIsBack() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> {
            byte[] body = document(polls.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        EmbeddedBroker first = EmbeddedBroker.start(directory, 0);
        KafkaClients clients = new KafkaClients(Map.of("bootstrap.servers", first.bootstrapServers()));
        int port = Integer.parseInt(first.bootstrapServers().split(":")[1]);
        KafkaTopics topics = new KafkaTopics("restart.");
        prepare(clients, topics, "http://127.0.0.1:" + server.getAddress().getPort() + "/feed");
        PollSettings settings = PollSettings.DEFAULTS
                .withSessionTimeout(Duration.ofSeconds(3))
                .withInterval(Duration.ofMillis(300))
                .withThisMachine();
        try (FeedPoller poller = new FeedPoller(clients, topics, settings, PollCounts.NONE)) {
            poller.start();
            try (CommittedRecords before =
                    new CommittedRecords(clients, topics.items().name())) {
                before.await(3, LIMIT);
            }
            first.close();
            int atClose = polls.get();
            try (EmbeddedBroker second = EmbeddedBroker.start(directory, port);
                    CommittedRecords after =
                            new CommittedRecords(clients, topics.items().name())) {
                var records = after.await(atClose + 5, LIMIT);
                assertThat(records.stream().map(ConsumerRecord::key)).doesNotHaveDuplicates();
                assertThat(second.bootstrapServers()).isEqualTo(first.bootstrapServers());
                poller.close();
            }
        } finally {
            server.stop(0);
        }
    }

    private static void prepare(KafkaClients clients, KafkaTopics topics, String url) throws Exception {
        try (Admin admin = clients.admin();
                Producer<String, byte[]> producer = clients.producer()) {
            new TopicSetup(admin).prepare(topics.all(), (short) 1);
            producer.send(topics.feeds().record("f", Feed.of("f", url), "f", Instant.now()))
                    .get();
        }
    }

    private static String document(int entries) {
        return IntStream.range(0, entries)
                .mapToObj(i -> "<item><title>Entry " + i + "</title><guid isPermaLink='false'>" + i + "</guid></item>")
                .collect(Collectors.joining("", "<rss version='2.0'><channel><title>t</title>", "</channel></rss>"));
    }
}
