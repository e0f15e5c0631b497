package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.http.WebClient;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedEvent;
import io.wirewatch.wire.FeedHealth;
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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
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
    private final BlockingQueue<FeedEvent> events = new LinkedBlockingQueue<>();
    private KafkaClients clients;
    private KafkaTopics topics;
    private TopicFollower itemsFollower;
    private TopicFollower statesFollower;
    private TopicFollower eventsFollower;
    private HttpServer server;
    private volatile String document = "";

    /** What the server does beside answering with the document: null for nothing. */
    private volatile Refusal refusal;

    /** A status with a header. */
    private record Refusal(int status, String header, String value) {}

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
        eventsFollower = follow(topics.feedEvents(), FeedEvent.class, events);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> answer(exchange, document));
        server.createContext("/other", exchange -> answer(exchange, document));
        server.start();
    }

    @AfterEach
    void stop() {
        itemsFollower.close();
        statesFollower.close();
        eventsFollower.close();
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

    @Test
    void pollersShareTheFeedsAndOneThatClosesHandsItsOver() throws Exception {
        document = rss("One");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 24; i++) {
            ids.add("f" + i);
            put("f" + i, feed("f" + i));
        }
        try (FeedPoller second = poller()) {
            try (FeedPoller first = poller()) {
                first.start();
                expectOfEach(ids, "One");
                second.start();
                await(() -> second.feeds() > 0 && first.feeds() > 0 && first.feeds() + second.feeds() == ids.size());
                document = rss("Two", "One");
                expectOfEach(ids, "Two");
            }
            document = rss("Three", "Two", "One");
            expectOfEach(ids, "Three");
            assertThat(second.feeds()).isEqualTo(ids.size());
        }
        assertThat(items).as("nothing came twice").isEmpty();
    }

    @Test
    void aPartitionThatWasFencedWritesNothingAndIsTakenUpAgain() throws Exception {
        document = rss("One");
        put("f", feed("f"));
        try (FeedPoller poller = poller()) {
            poller.start();
            assertThat(next(items).title()).isEqualTo("One");
            try (Producer<String, byte[]> usurper = clients.transactionalProducer(transactionalId("f"))) {
                usurper.initTransactions();
                document = rss("Two", "One");
                assertThat(next(items).title()).isEqualTo("Two");
                assertThatThrownBy(() -> {
                            usurper.beginTransaction();
                            usurper.send(topics.items().record("x", null, "x", Instant.now()))
                                    .get();
                            usurper.commitTransaction();
                        })
                        .as("the usurper was fenced in turn")
                        .isInstanceOfAny(KafkaException.class, ExecutionException.class);
            }
        }
        assertThat(items).isEmpty();
    }

    @Test
    void aFeedThatHasMovedIsPolledWhereItIsNow() throws Exception {
        document = rss("One");
        refusal = new Refusal(301, "Location", "/other");
        put("f", feed("f"));
        try (FeedPoller poller = poller()) {
            poller.start();
            assertThat(next(items).title()).isEqualTo("One");
            FeedEvent event = next(events);
            assertThat(event.kind()).isEqualTo(FeedEvent.Kind.MOVED);
            assertThat(next(states).movedTo()).endsWith("/other");
            // The old address is not asked any more: if it were, the feed would end now.
            refusal = new Refusal(410, "X-None", "none");
            document = rss("Two", "One");
            assertThat(next(items).title()).isEqualTo("Two");
        }
        assertThat(events).isEmpty();
    }

    @Test
    void aFeedThatIsGoneEndsUntilItIsWrittenAgain() throws Exception {
        document = rss("One");
        refusal = new Refusal(410, "X-None", "none");
        put("f", feed("f"));
        try (FeedPoller poller = poller()) {
            poller.start();
            assertThat(next(events).kind()).isEqualTo(FeedEvent.Kind.ENDED);
            assertThat(next(states).nextPoll()).isNull();
            refusal = null;
            put("f", feed("f"));
            assertThat(next(items).title()).isEqualTo("One");
            assertThat(next(events).kind()).isEqualTo(FeedEvent.Kind.RECOVERED);
        }
    }

    @Test
    void aServerThatAsksForAPauseGetsIt() throws Exception {
        refusal = new Refusal(429, "Retry-After", "7200");
        put("f", feed("f"));
        try (FeedPoller poller = poller()) {
            poller.start();
            FeedState state = next(states);
            assertThat(state.lastError()).startsWith("rate-limited: ");
            assertThat(state.nextPoll()).isEqualTo(state.lastPoll().plusSeconds(7200));
        }
    }

    @Test
    void aFeedThatGoesSilentIsTold() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-04T12:00:00Z"));
        document = rssOfEachHour(now.get(), 24 * 10);
        put("f", feed("f"));
        WebClient web = WebClient.of(settings().web());
        try (FeedPoller poller = new FeedPoller(clients, topics, settings(), PollCounts.NONE, web, now::get)) {
            poller.start();
            assertThat(next(states).health()).isEqualTo(FeedHealth.HEALTHY);
            now.set(now.get().plus(Duration.ofHours(12)));
            FeedEvent event = next(events);
            assertThat(event.kind()).isEqualTo(FeedEvent.Kind.SILENT);
            assertThat(event.since()).isEqualTo(Instant.parse("2026-03-04T12:00:00Z"));
            document = rssOfEachHour(now.get(), 30);
            now.set(now.get().plus(Duration.ofMinutes(5)));
            assertThat(next(events).kind()).isEqualTo(FeedEvent.Kind.RECOVERED);
        }
    }

    @Test
    void theTextOfAnEntryComesFromItsPageWhereTheFeedWantsThat() throws Exception {
        server.createContext(
                "/page",
                exchange -> answer(
                        exchange,
                        "<html><body><article><h1>One</h1><p>"
                                + "The harbour stays closed until the ice has gone, the captain said. ".repeat(12)
                                + "</p></article></body></html>"));
        document =
                rss("One").replace("<guid", "<link>" + url("/page") + "</link><description>Short.</description><guid");
        put("f", new Feed("f", url("/feed"), null, null, null, null, null, null, true, null));
        try (FeedPoller poller = poller()) {
            poller.start();
            NewsItem item = next(items);
            assertThat(item.body()).contains("The harbour stays closed");
            assertThat(item.summary()).isEqualTo("Short.");
        }
    }

    /** One item of each feed, and no other. */
    private void expectOfEach(Set<String> feeds, String title) throws InterruptedException {
        Set<String> missing = new HashSet<>(feeds);
        while (!missing.isEmpty()) {
            NewsItem item = next(items);
            assertThat(item.title()).isEqualTo(title);
            assertThat(missing.remove(item.source().id()))
                    .as("once: " + item.source().id())
                    .isTrue();
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(LIMIT_SECONDS).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + LIMIT_SECONDS + " s").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        Refusal now = refusal;
        boolean isRefused = now != null && exchange.getRequestURI().getPath().equals("/feed");
        if (isRefused) {
            exchange.getResponseHeaders().set(now.header(), now.value());
            exchange.sendResponseHeaders(now.status(), -1);
        } else {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /** The newest first. */
    private static String rssOfEachHour(Instant newest, int hours) {
        return IntStream.range(0, hours)
                .mapToObj(hour -> newest.minus(Duration.ofHours(hour)))
                .map(time -> "<item><title>" + time + "</title><guid isPermaLink='false'>" + time + "</guid><pubDate>"
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC))
                        + "</pubDate></item>")
                .collect(Collectors.joining("", "<rss version='2.0'><channel><title>t</title>", "</channel></rss>"));
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
        return Feed.of(id, url("/feed"));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
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
