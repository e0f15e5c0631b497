package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.CommittedRecords;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.feed.push.PushSettings;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed that a hub pushes, from the offer in its document to the pushed item on Kafka, with a hub on this machine. */
class FeedPushIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String CALLBACKS = "https://push.example/in";

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Map<String, String>> asked = new LinkedBlockingQueue<>();
    private String root;

    @Test
    void whatAHubPushesIsSentOnceAndWithTheIdThatPollingWouldGive() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        root = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/feed", exchange -> answer(exchange, 200, document("One")));
        server.createContext("/hub", exchange -> {
            asked.add(form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            answer(exchange, 202, "");
        });
        server.start();
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), 0)) {
            KafkaClients clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
            KafkaTopics topics = new KafkaTopics("push.");
            prepare(clients, topics);
            try (FeedPoller poller = new FeedPoller(clients, topics, settings(), PollCounts.NONE);
                    CommittedRecords items =
                            new CommittedRecords(clients, topics.items().name());
                    CommittedRecords states =
                            new CommittedRecords(clients, topics.feedState().name())) {
                poller.start();
                assertThat(item(items, 0).title()).isEqualTo("One");

                Map<String, String> form = asked.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
                assertThat(form).containsEntry("hub.mode", "subscribe").containsEntry("hub.topic", root + "/feed");
                assertThat(verified(poller, form).body()).isEqualTo("challenge");
                assertThat(pushed(poller, form, document("Forged"), "wrong")).isBetween(200, 299);
                assertThat(pushed(poller, form, document("Two", "One"), form.get("hub.secret")))
                        .isBetween(200, 299);

                NewsItem second = item(items, 1);
                assertThat(second.title()).as("the forged one is not taken").isEqualTo("Two");
                assertThat(second.source().id()).isEqualTo("f");
                assertThat(second.url()).isEqualTo(root + "/Two");
                FeedState state = Json.read(states.await(2, LIMIT).get(1).value(), FeedState.class);
                assertThat(state.push().lastPush()).isNotNull();
                assertThat(state.push().leaseUntil()).isAfter(Instant.now());
                assertThat(state.seen()).as("the entries of both documents").hasSize(2);
            }
        } finally {
            server.stop(0);
        }
    }

    /** Polled once only: whatever else comes was pushed. */
    private PollSettings settings() {
        URI url = URI.create(CALLBACKS);
        return PollSettings.DEFAULTS
                .withApplicationId("push")
                .withInterval(Duration.ofHours(1))
                .withThisMachine()
                .withPush(new PushSettings("127.0.0.1", 0, url, directory.resolve("push.key"), 1024 * 1024));
    }

    private void prepare(KafkaClients clients, KafkaTopics topics) throws Exception {
        try (Admin admin = clients.admin();
                Producer<String, byte[]> producer = clients.producer()) {
            new TopicSetup(admin).prepare(topics.all(), (short) 1);
            producer.send(topics.feeds().record("f", Feed.of("f", root + "/feed"), "f", Instant.now()))
                    .get();
        }
    }

    private static NewsItem item(CommittedRecords items, int number) throws Exception {
        return Json.read(items.await(number + 1, LIMIT).get(number).value(), NewsItem.class);
    }

    private HttpResponse<String> verified(FeedPoller poller, Map<String, String> form) throws Exception {
        URI call = here(
                poller,
                form.get("hub.callback") + "?hub.mode=subscribe&hub.topic="
                        + URLEncoder.encode(form.get("hub.topic"), StandardCharsets.UTF_8)
                        + "&hub.challenge=challenge&hub.lease_seconds=3600");
        return http.send(HttpRequest.newBuilder(call).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int pushed(FeedPoller poller, Map<String, String> form, String document, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(document.getBytes(StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.newBuilder(here(poller, form.get("hub.callback")))
                .header("X-Hub-Signature", "sha256=" + signature)
                .POST(HttpRequest.BodyPublishers.ofString(document))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** The public address leads to this machine's port, as a proxy would see to. */
    private static URI here(FeedPoller poller, String callback) {
        return URI.create(callback.replace(CALLBACKS, "http://127.0.0.1:" + poller.pushPort()));
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String document(String... titles) {
        String links = "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='hub' href='" + root + "/hub'/>"
                + "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='self' href='" + root + "/feed'/>";
        return Arrays.stream(titles)
                .map(title -> "<item><title>" + title + "</title><link>/" + title + "</link></item>")
                .collect(Collectors.joining(
                        "", "<rss version='2.0'><channel><title>t</title>" + links, "</channel></rss>"));
    }
}
