package io.wirewatch.feed.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.http.WebClient;
import io.wirewatch.http.WebSettings;
import io.wirewatch.wire.FeedState.Push;
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
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a hub on this machine that does what each test wants. */
class PushSubscriberTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TOPIC = "https://news.example/feed";
    private static final WebSettings WEB = new WebSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(20), 100_000, "Wirewatch/test", true, 8, Duration.ZERO);
    private static final int LARGEST = 10_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Map<String, String>> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> came = new LinkedBlockingQueue<>();
    private final WebClient web = WebClient.of(WEB);

    @TempDir
    Path folder;

    private volatile Instant now = START;
    private volatile int status = 202;
    /** Whether the hub asks back before it answers. */
    private volatile boolean hasty;

    private HttpServer hub;
    private PushSubscriber subscriber;
    private Optional<PushOffer> offer;

    @BeforeEach
    void start() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/", this::hubAsked);
        hub.start();
        offer = Optional.of(new PushOffer("http://127.0.0.1:" + hub.getAddress().getPort() + "/", TOPIC));
        subscriber = begin();
    }

    @AfterEach
    void stop() {
        subscriber.close();
        web.close();
        hub.stop(0);
    }

    @Test
    void theHubIsAskedForTheTopicWithASecretAndAnAddressOfItsOwn() throws Exception {
        Map<String, String> form = ask("f");
        assertThat(form)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", TOPIC)
                .containsEntry("hub.lease_seconds", "864000")
                .containsKeys("hub.callback", "hub.secret");
        Map<String, String> other = ask("g");
        assertThat(other.get("hub.callback")).isNotEqualTo(form.get("hub.callback"));
        assertThat(other.get("hub.secret")).isNotEqualTo(form.get("hub.secret"));
    }

    @Test
    void whatWasAskedForIsConfirmedAndTheLeaseKept() throws Exception {
        Map<String, String> form = ask("f");
        HttpResponse<String> answer = verify(form, "subscribe", TOPIC, 3600);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("a <challenge> & more");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(subscriber.current("f").leaseUntil()).isEqualTo(START.plusSeconds(3600));
    }

    @Test
    void aHubMayAskBackBeforeItAnswers() throws Exception {
        hasty = true;
        subscriber.offered("f", offer);
        assertThat(came.poll(10, TimeUnit.SECONDS)).isEqualTo("verified 200");
        assertThat(subscriber.current("f").leaseUntil()).isEqualTo(START.plusSeconds(3600));
    }

    @Test
    void whatWasNotAskedForIsNotConfirmed() throws Exception {
        Map<String, String> form = ask("f");
        assertThat(verify(form, "subscribe", "https://news.example/other", 3600).statusCode())
                .isEqualTo(404);
        assertThat(verify(form, "unsubscribe", TOPIC, 3600).statusCode()).isEqualTo(404);
        form.put("hub.callback", form.get("hub.callback").replaceFirst(".$", "x"));
        assertThat(verify(form, "subscribe", TOPIC, 3600).statusCode()).isEqualTo(404);
        assertThat(subscriber.current("f").leaseUntil()).isNull();
    }

    @Test
    void aSignedPushArrives() throws Exception {
        Map<String, String> form = ask("f");
        verify(form, "subscribe", TOPIC, 3600);
        now = START.plusSeconds(60);
        assertThat(push(form, "<rss/>", form.get("hub.secret"))).isEqualTo(202);
        assertThat(came.poll(10, TimeUnit.SECONDS)).isEqualTo("f application/rss+xml <rss/>");
        assertThat(subscriber.current("f").lastPush()).isEqualTo(now);
        subscriber.missed("f");
        assertThat(subscriber.current("f").lastPush()).isNull();
    }

    @Test
    void aForgedPushIsAcknowledgedAndDropped() throws Exception {
        Map<String, String> form = ask("f");
        verify(form, "subscribe", TOPIC, 3600);
        assertThat(push(form, "<rss/>", "guessed")).isEqualTo(202);
        assertThat(came.poll(10, TimeUnit.SECONDS)).isEqualTo("f forged");
        assertThat(push(form, "<rss/>", null)).isEqualTo(202);
        assertThat(came.poll(10, TimeUnit.SECONDS)).isEqualTo("f forged");
        assertThat(push(form, "<rss/>", ask("g").get("hub.secret"))).isEqualTo(202);
        assertThat(came.poll(10, TimeUnit.SECONDS)).isEqualTo("f forged");
        assertThat(subscriber.current("f").lastPush()).isNull();
    }

    @Test
    void aPushThatIsTooLargeIsRefused() throws Exception {
        Map<String, String> form = ask("f");
        assertThat(push(form, "a".repeat(LARGEST + 1), form.get("hub.secret"))).isEqualTo(413);
        assertThat(came.poll(10, TimeUnit.SECONDS)).isEqualTo("f too-large");
        assertThat(push(form, "a".repeat(LARGEST), form.get("hub.secret"))).isEqualTo(202);
    }

    @Test
    void aFeedThatWasRemovedIsGoneAndItsEndConfirmed() throws Exception {
        Map<String, String> form = ask("f");
        verify(form, "subscribe", TOPIC, 3600);
        subscriber.forget("f");
        Map<String, String> end = asked.poll(10, TimeUnit.SECONDS);
        assertThat(end)
                .containsEntry("hub.mode", "unsubscribe")
                .containsEntry("hub.callback", form.get("hub.callback"))
                .doesNotContainKey("hub.secret");
        assertThat(verify(form, "unsubscribe", TOPIC, 0).statusCode()).isEqualTo(200);
        assertThat(push(form, "<rss/>", form.get("hub.secret"))).isEqualTo(410);
        assertThat(came).isEmpty();
    }

    @Test
    void aFeedThatMovesToAnotherInstanceIsNotUnsubscribed() throws Exception {
        Map<String, String> form = ask("f");
        verify(form, "subscribe", TOPIC, 3600);
        subscriber.release("f");
        assertThat(ask("g")).containsEntry("hub.mode", "subscribe");
        assertThat(asked).isEmpty();
        assertThat(push(form, "<rss/>", form.get("hub.secret"))).isEqualTo(410);
    }

    @Test
    void aPublisherThatOffersNoHubAnyMoreIsLeft() throws Exception {
        verify(ask("f"), "subscribe", TOPIC, 3600);
        subscriber.offered("f", Optional.empty());
        assertThat(asked.poll(10, TimeUnit.SECONDS)).containsEntry("hub.mode", "unsubscribe");
        assertThat(subscriber.current("f")).isNull();
    }

    @Test
    void aChangeOfTopicEndsTheOldSubscription() throws Exception {
        verify(ask("f"), "subscribe", TOPIC, 3600);
        subscriber.offered("f", offer.map(old -> new PushOffer(old.hub(), TOPIC + "2")));
        assertThat(asked.poll(10, TimeUnit.SECONDS))
                .containsEntry("hub.mode", "unsubscribe")
                .containsEntry("hub.topic", TOPIC);
        assertThat(asked.poll(10, TimeUnit.SECONDS)).containsEntry("hub.topic", TOPIC + "2");
        assertThat(subscriber.current("f").leaseUntil()).isNull();
    }

    @Test
    void aLeaseIsRenewedBeforeItEnds() throws Exception {
        verify(ask("f"), "subscribe", TOPIC, 36_000);
        now = START.plusSeconds(20_000);
        subscriber.stillOffered("f");
        assertThat(subscriber.current("f").requested()).isEqualTo(START);
        now = START.plusSeconds(33_000);
        subscriber.stillOffered("f");
        Map<String, String> again = asked.poll(10, TimeUnit.SECONDS);
        assertThat(again).containsEntry("hub.mode", "subscribe");
        verify(again, "subscribe", TOPIC, 36_000);
        assertThat(subscriber.current("f").leaseUntil()).isEqualTo(START.plusSeconds(69_000));
    }

    @Test
    void aDenialEndsTheSubscriptionAndSaysWhy() throws Exception {
        Map<String, String> form = ask("f");
        verify(form, "subscribe", TOPIC, 3600);
        URI call = here(form.get("hub.callback") + "?hub.mode=denied&hub.reason=not+today&hub.topic=" + encoded(TOPIC));
        assertThat(http.send(HttpRequest.newBuilder(call).build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(subscriber.current("f").leaseUntil()).isNull();
        assertThat(subscriber.current("f").lastError()).isEqualTo("denied by the hub: not today");
    }

    @Test
    void aHubThatRefusesOrIsDeadIsNamedAndLeftInPeace() throws Exception {
        status = 500;
        ask("f");
        assertThat(errorOf("f")).isEqualTo("hub: HTTP status 500");
        hub.stop(0);
        subscriber.offered("g", offer);
        assertThat(errorOf("g")).contains("cannot be reached");
        Push before = subscriber.current("g");
        subscriber.stillOffered("g");
        assertThat(subscriber.current("g")).isEqualTo(before);
        assertThat(before.lastPush()).isNull();
    }

    @Test
    void afterARestartTheSameSubscriptionGoesOn() throws Exception {
        Map<String, String> form = ask("f");
        verify(form, "subscribe", TOPIC, 36_000);
        Push kept = subscriber.current("f");
        subscriber.close();
        subscriber = begin();
        subscriber.adopt("f", kept);
        subscriber.offered("f", offer);
        assertThat(push(form, "<rss/>", form.get("hub.secret"))).isEqualTo(202);
        assertThat(came.poll(10, TimeUnit.SECONDS)).isEqualTo("f application/rss+xml <rss/>");
        assertThat(asked).isEmpty();
    }

    @Test
    void anInstanceWithAnotherKeyAsksForItself() throws Exception {
        Map<String, String> form = ask("f");
        verify(form, "subscribe", TOPIC, 36_000);
        Push kept = subscriber.current("f");
        subscriber.close();
        folder = folder.resolve("elsewhere");
        subscriber = begin();
        subscriber.adopt("f", kept);
        assertThat(ask("f").get("hub.callback")).isNotEqualTo(form.get("hub.callback"));
        assertThat(push(form, "<rss/>", form.get("hub.secret"))).isEqualTo(404);
        // Nor does it give up what the other one has.
        subscriber.adopt("f", kept);
        subscriber.forget("f");
        assertThat(ask("g")).containsEntry("hub.mode", "subscribe");
        assertThat(asked).isEmpty();
    }

    private PushSubscriber begin() throws IOException {
        PushSettings settings =
                PushSettings.of("127.0.0.1:0", "https://push.example/in/", folder.resolve("push.key"), LARGEST);
        return PushSubscriber.start(settings, web, new Target(), () -> now);
    }

    private final class Target implements PushTarget {
        @Override
        public void pushed(String feed, byte[] body, String contentType) {
            came.add(feed + " " + contentType + " " + new String(body, StandardCharsets.UTF_8));
        }

        @Override
        public void dropped(String feed, PushDrop reason) {
            came.add(feed + " " + reason.label());
        }
    }

    /** Offers the hub and waits until it has been asked. */
    private Map<String, String> ask(String feed) throws InterruptedException {
        subscriber.offered(feed, offer);
        Map<String, String> form = asked.poll(10, TimeUnit.SECONDS);
        assertThat(form).isNotNull();
        return form;
    }

    private String errorOf(String feed) {
        while (subscriber.current(feed).lastError() == null) {
            Thread.onSpinWait();
        }
        return subscriber.current(feed).lastError();
    }

    private void hubAsked(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String field : body.split("&")) {
            int equals = field.indexOf('=');
            form.put(
                    field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
        }
        if (hasty) {
            came.add("verified " + verify(form, "subscribe", TOPIC, 3600).statusCode());
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
        asked.add(form);
    }

    private HttpResponse<String> verify(Map<String, String> form, String mode, String topic, int lease)
            throws IOException {
        URI call = here(form.get("hub.callback") + "?hub.mode=" + mode + "&hub.topic=" + encoded(topic)
                + "&hub.challenge=" + encoded("a <challenge> & more") + "&hub.lease_seconds=" + lease);
        try {
            return http.send(HttpRequest.newBuilder(call).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private int push(Map<String, String> form, String body, String secret) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(here(form.get("hub.callback")))
                .header("Content-Type", "application/rss+xml")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("X-Hub-Signature", "sha256=" + signature(body, secret));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** The public address leads to this machine's port, as a proxy would see to. */
    private URI here(String callback) {
        return URI.create(callback.replace("https://push.example/in", "http://127.0.0.1:" + subscriber.port()));
    }

    private static String signature(String body, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
