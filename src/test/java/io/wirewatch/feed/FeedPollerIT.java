package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicFollower;
import io.wirewatch.wire.TopicSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The poller on a real broker. Each test has Kafka topics of its own; nothing waits for a time to pass, only for records to come. */
class FeedPollerIT {
    private static final long LIMIT_SECONDS = 60;

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;

    private final BlockingQueue<NewsItem> items = new LinkedBlockingQueue<>();
    private final BlockingQueue<FeedState> states = new LinkedBlockingQueue<>();
    private KafkaClients clients;
    private KafkaTopics topics;
    private TopicFollower itemsFollower;
    private TopicFollower statesFollower;
    private HttpServer server;
    private volatile String document = "";

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(directory, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void start(TestInfo test) throws IOException {
        clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
        topics = new KafkaTopics(test.getTestMethod().orElseThrow().getName() + ".");
        try (Admin admin = clients.admin()) {
            new TopicSetup(admin).prepare(topics.all(), (short) 1);
        }
        itemsFollower = follow(topics.items(), NewsItem.class, items);
        statesFollower = follow(topics.feedState(), FeedState.class, states);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> {
            byte[] body = document.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        itemsFollower.close();
        statesFollower.close();
        server.stop(0);
    }

    @Test
    void aRestartGoesOnAndSendsNothingTwice() throws Exception {
        document = rss("One", "Two");
        put("f", feed("f"));
        try (FeedPoller poller = poller()) {
            poller.start();
            assertThat(next(items).title()).isEqualTo("Two");
            assertThat(next(items).title()).isEqualTo("One");
        }
        document = rss("Three", "One", "Two");
        try (FeedPoller poller = poller()) {
            poller.start();
            assertThat(next(items).title()).isEqualTo("Three");
            document = rss("Four", "Three", "One", "Two");
            assertThat(next(items).title()).isEqualTo("Four");
        }
        assertThat(items).isEmpty();
    }

    @Test
    void whatADeadPollerLeftOpenIsTakenBackAndSentOnce() throws Exception {
        document = rss("One");
        put("f", feed("f"));
        NewsItem half = NewsItem.builder().id("half").title("Half").build();
        try (Producer<String, byte[]> dead = clients.transactionalProducer(transactionalId("f"))) {
            dead.initTransactions();
            dead.beginTransaction();
            dead.send(topics.items().record("half", half, "half", Instant.now()))
                    .get();
            try (FeedPoller poller = poller()) {
                poller.start();
                assertThat(next(items).title()).isEqualTo("One");
            }
        }
        assertThat(items).isEmpty();
    }

    @Test
    void feedsComeAndGoWhileItRuns() throws Exception {
        document = rss("One");
        try (FeedPoller poller = poller()) {
            poller.start();
            put("f", feed("f"));
            NewsItem item = next(items);
            assertThat(item.source().id()).isEqualTo("f");
            assertThat(item.fetched()).isNotNull();
            put("f", null);
            put("g", feed("g"));
            assertThat(next(items).source().id()).isEqualTo("g");
        }
    }

    @Test
    void aFailureStandsInTheFeedsState() throws Exception {
        document = "this is no feed";
        put("f", feed("f"));
        PollCountsInMemory counts = new PollCountsInMemory();
        try (FeedPoller poller = new FeedPoller(clients, topics, settings(), counts)) {
            poller.start();
            FeedState state = next(states);
            assertThat(state.lastError()).startsWith("unreadable: ");
            assertThat(state.failures()).isEqualTo(1);
            assertThat(state.nextPoll()).isAfter(state.lastPoll());
        }
        assertThat(counts.failed(PollFailure.UNREADABLE)).isPositive();
        assertThat(items).isEmpty();
    }

    private FeedPoller poller() {
        return new FeedPoller(clients, topics, settings(), PollCounts.NONE);
    }

    private PollSettings settings() {
        return PollSettings.DEFAULTS
                .withApplicationId(topics.prefix() + "test")
                .withSessionTimeout(Duration.ofSeconds(3))
                .withInterval(Duration.ofMillis(200))
                .withThreads(8)
                .withThisMachine();
    }

    /** Of the partition in which a feed stands. */
    private String transactionalId(String feed) {
        int partition = Utils.toPositive(Utils.murmur2(feed.getBytes(StandardCharsets.UTF_8)))
                % topics.feeds().partitions();
        return topics.prefix() + "test-feeds-" + partition;
    }

    private Feed feed(String id) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
        return Feed.of(id, url);
    }

    private void put(String id, Feed feed) throws Exception {
        try (Producer<String, byte[]> producer = clients.producer()) {
            producer.send(topics.feeds().record(id, feed, id, Instant.now())).get();
        }
    }

    private <T> TopicFollower follow(KafkaTopic<T> topic, Class<T> type, BlockingQueue<T> queue) {
        return TopicFollower.follow(
                clients,
                topic.name(),
                TopicFollower.From.BEGINNING,
                (ConsumerRecord<String, byte[]> record) -> queue.add(Json.read(record.value(), type)));
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("a record within " + LIMIT_SECONDS + " s").isNotNull();
        return next;
    }

    /** Entries whose guid is their title. */
    private static String rss(String... titles) {
        return Arrays.stream(titles)
                .map(title -> "<item><title>" + title + "</title><guid isPermaLink='false'>" + title + "</guid></item>")
                .collect(Collectors.joining("", "<rss version='2.0'><channel><title>t</title>", "</channel></rss>"));
    }
}
