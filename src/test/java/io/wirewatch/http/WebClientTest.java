package io.wirewatch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server on this machine that does as it should. */
class WebClientTest {
    private static final WebSettings SETTINGS = new WebSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(20), 100_000, "Wirewatch/test", true, 8, Duration.ZERO);

    private RawServer server;
    private WebClient web;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
        web = WebClient.of(SETTINGS);
        server.on("/f", "HTTP/1.1 200 OK\nX-Many: one\nx-many: two\nContent-Length: 2", bytes("hi"));
    }

    @AfterEach
    void stop() throws IOException {
        web.close();
        server.close();
    }

    @Test
    void anAnswerHasStatusHeadersBodyAndAddress() throws InterruptedException {
        WebAnswer.Response answer = answered(get("/f?a=%20b"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("hi");
        assertThat(answer.header("X-MANY")).contains("one");
        assertThat(answer.address()).isEqualTo(URI.create(server.root() + "/f?a=%20b"));
        assertThat(answer.movedTo()).isNull();
    }

    @Test
    void aRequestSaysWhoAsksAndNothingElseOfUs() throws InterruptedException {
        web.ask(WebRequest.get(URI.create(server.root() + "/f"), Map.of("Accept", "text/plain")));
        assertThat(server.seen.get(0).headers())
                .containsEntry("host", "127.0.0.1:" + server.port())
                .containsEntry("user-agent", "Wirewatch/test")
                .containsEntry("accept", "text/plain")
                .containsEntry("accept-encoding", "gzip, deflate, br")
                .containsOnlyKeys("host", "user-agent", "accept", "accept-encoding", "connection");
    }

    @Test
    void aBodyIsPosted() throws InterruptedException {
        Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        web.ask(WebRequest.post(URI.create(server.root() + "/f"), form, bytes("a=b")));
        RawServer.Seen seen = server.seen.get(0);
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.body()).isEqualTo("a=b");
        assertThat(seen.headers()).containsEntry("content-type", "application/x-www-form-urlencoded");
    }

    @Test
    void oneConnectionServesSeveralRequests() throws InterruptedException {
        get("/f");
        get("/none");
        get("/f");
        assertThat(server.seen).extracting(RawServer.Seen::connection).containsExactly(1, 1, 1);
    }

    @Test
    void aConnectionThatTheServerHasClosedIsNotUsedAgain() throws InterruptedException {
        server.on("/bye", (request, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
            out.close();
        });
        answered(get("/bye"));
        answered(get("/f"));
        assertThat(server.seen).extracting(RawServer.Seen::connection).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 205, 304})
    void answersWithoutABodyAreAnswers(int status) throws InterruptedException {
        server.on(
                "/" + status,
                "HTTP/1.1 " + status + " Nothing\nContent-Encoding: gzip"
                        + (status == 205 ? "\nContent-Length: 0" : ""));
        assertThat(answered(get("/" + status)).status()).isEqualTo(status);
        assertThat(answered(get("/f")).body()).hasSize(2);
    }

    @Test
    void interimAnswersArePassedOver() throws InterruptedException {
        server.on(
                "/early",
                "HTTP/1.1 100 Continue\n\nHTTP/1.1 103 Early Hints\n\nHTTP/1.1 200 OK\nContent-Length: 1",
                bytes("x"));
        assertThat(answered(get("/early")).status()).isEqualTo(200);
    }

    @Test
    void aRedirectIsFollowedWithoutAReferer() throws InterruptedException {
        server.redirect("/a", 302, "../f?x=1#part");
        assertThat(answered(get("/a")).address()).isEqualTo(URI.create(server.root() + "/f?x=1"));
        assertThat(server.seen.get(1).headers()).doesNotContainKey("referer");
    }

    @Test
    void whatMovedForGoodIsKnownUpToTheFirstThatDidNot() throws InterruptedException {
        server.redirect("/a", 301, "/b");
        server.redirect("/b", 308, "/c");
        server.redirect("/c", 302, "/d");
        server.redirect("/d", 301, "/f");
        WebAnswer.Response answer = answered(get("/a"));
        assertThat(answer.movedTo()).isEqualTo(URI.create(server.root() + "/c"));
        assertThat(answer.address()).isEqualTo(URI.create(server.root() + "/f"));
        assertThat(answered(get("/c")).movedTo()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"301,GET", "302,GET", "303,GET", "307,POST", "308,POST"})
    void aPostIsRepeatedOnlyWhereTheStatusSaysSo(int status, String method) throws InterruptedException {
        server.redirect("/a", status, "/f");
        web.ask(WebRequest.post(URI.create(server.root() + "/a"), Map.of(), bytes("body")));
        assertThat(server.seen.get(1).method()).isEqualTo(method);
        assertThat(server.seen.get(1).body()).isEqualTo(method.equals("POST") ? "body" : "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "file:///etc/hostname",
                "ftp://127.0.0.1/f",
                "javascript:alert(1)",
                "gopher://127.0.0.1:70/",
                "http://",
                "http://127.0.0.1:99999/"
            })
    void redirectsStayOnTheWeb(String location) throws InterruptedException {
        server.redirect("/a", 302, location);
        assertFailed(get("/a"), WebFailure.BAD_REDIRECT, "redirected to");
    }

    @Test
    void aRedirectLoopEnds() throws InterruptedException {
        server.redirect("/a", 301, "/b");
        server.redirect("/b", 301, "/a");
        assertFailed(get("/a"), WebFailure.BAD_REDIRECT, "more than 5");
        assertThat(server.seen).hasSize(6);
    }

    @Test
    void redirectsInUtf8AreUnderstood() throws InterruptedException {
        String written = new String("/süd".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        server.redirect("/a", 302, written);
        get("/a");
        assertThat(server.seen.get(1).target()).isEqualTo("/s%C3%BCd");
    }

    @Test
    void credentialsGoToTheirHostAndNowhereElse() throws IOException, InterruptedException {
        try (RawServer other = new RawServer()) {
            other.on("/f", "HTTP/1.1 200 OK\nContent-Length: 0");
            server.redirect("/a", 301, "/b");
            server.redirect("/b", 301, other.root() + "/f");
            String address = server.root().replace("//", "//ann:s%C3%BC%3A@") + "/a";
            WebAnswer.Response answer = answered(web.ask(WebRequest.get(URI.create(address), Map.of("Cookie", "a=b"))));
            assertThat(server.seen)
                    .extracting(seen -> seen.headers().get("authorization"))
                    .containsExactly("Basic YW5uOnPDvDo=", "Basic YW5uOnPDvDo=");
            assertThat(other.seen.get(0).headers()).doesNotContainKeys("authorization", "cookie");
            assertThat(answer.address()).hasNoUserInfo();
            // Who polled the new address would come without them.
            assertThat(answer.movedTo()).isNull();
        }
    }

    @Test
    void credentialsStandInNoMessage() throws InterruptedException {
        server.redirect("/a", 302, "ftp://ann:secret@files.example/");
        assertFailed(get("/a"), WebFailure.BAD_REDIRECT, "ftp://files.example/");
        WebAnswer none = web.ask(WebRequest.get(URI.create("http://ann:secret@127.0.0.1:1/"), Map.of()));
        assertThat(none.toString()).contains("127.0.0.1:1").doesNotContain("secret");
        WebAnswer bad = web.ask(WebRequest.get(URI.create("ftp://ann:secret@127.0.0.1/"), Map.of()));
        assertFailed(bad, WebFailure.BAD_ADDRESS, "ftp://127.0.0.1/");
    }

    @Test
    void nobodyListensThere() throws InterruptedException, IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        WebAnswer answer = web.ask(WebRequest.get(URI.create("http://127.0.0.1:" + port), Map.of()));
        assertFailed(answer, WebFailure.UNREACHABLE, "127.0.0.1:" + port);
    }

    @Test
    void aClosedClientSaysSo() throws InterruptedException {
        web.close();
        assertFailed(get("/f"), WebFailure.BROKEN_CONNECTION, "closed");
    }

    @Test
    void whoIsInterruptedGivesUp() {
        server.on("/f", (request, out) -> {
            Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("asks"))
                    .forEach(Thread::interrupt);
            server.awaitEnd();
        });
        Thread.currentThread().setName("asks");
        assertThatThrownBy(() -> get("/f")).isInstanceOf(InterruptedException.class);
    }

    @Test
    void eachHopPassesTheGuardAndWhatItJudgedIsConnectedTo() throws InterruptedException {
        List<String> asked = new CopyOnWriteArrayList<>();
        List<InetSocketAddress> dialed = new CopyOnWriteArrayList<>();
        Map<String, String> hosts = Map.of("news.example", "93.184.215.14", "inside.example", "10.0.0.1");
        AddressGuard guard = new AddressGuard(
                host -> {
                    asked.add(host);
                    return List.of(InetAddress.getByName(hosts.getOrDefault(host, host)));
                },
                false);
        GuardedConnector.Dialer local = (socket, address, timeout) -> {
            dialed.add(address);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), timeout);
        };
        server.redirect("/inside", 302, "http://inside.example/secrets");
        server.redirect("/metadata", 302, "http://169.254.169.254/latest");
        server.redirect("/mapped", 302, "http://[::ffff:127.0.0.1]:8080/");
        server.redirect("/number", 302, "http://2130706433/");
        try (WebClient guarded =
                new WebClient(SETTINGS, guard, local, (SSLSocketFactory) SSLSocketFactory.getDefault())) {
            for (String path : List.of("/inside", "/metadata", "/mapped", "/number")) {
                WebAnswer answer = guarded.ask(WebRequest.get(URI.create("http://News.example." + path), Map.of()));
                assertFailed(answer, WebFailure.FORBIDDEN_ADDRESS, "private network");
            }
        }
        assertThat(asked)
                .contains("news.example", "inside.example", "169.254.169.254", "::ffff:127.0.0.1", "2130706433");
        assertThat(dialed).isNotEmpty().allSatisfy(address -> assertThat(
                        address.getAddress().getHostAddress())
                .isEqualTo("93.184.215.14"));
        assertThat(asked).filteredOn("news.example"::equals).hasSameSizeAs(dialed);
    }

    @Test
    void theNextAddressIsTriedWhenOneDoesNotAnswer() throws InterruptedException, IOException {
        InetAddress dead = InetAddress.getByName("127.9.9.9");
        AddressGuard guard = new AddressGuard(host -> List.of(dead, InetAddress.getLoopbackAddress()), true);
        try (WebClient client = new WebClient(SETTINGS, guard)) {
            answered(client.ask(WebRequest.get(URI.create("http://two.example:" + server.port() + "/f"), Map.of())));
        }
        assertThat(server.seen.get(0).headers()).containsEntry("host", "two.example:" + server.port());
    }

    @Test
    void byDefaultThisMachineIsNotAsked() throws InterruptedException {
        try (WebClient strict = new WebClient(SETTINGS, AddressGuard.system(false))) {
            for (String host : List.of("127.0.0.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]")) {
                URI address = URI.create("http://" + host + ":" + server.port() + "/f");
                assertFailed(strict.ask(WebRequest.get(address, Map.of())), WebFailure.FORBIDDEN_ADDRESS, "private");
            }
        }
        assertThat(server.seen).isEmpty();
    }

    @Test
    void manyThreadsShareOneClient() throws Exception {
        AddressGuard here = new AddressGuard(host -> List.of(InetAddress.getLoopbackAddress()), true);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try (WebClient shared = new WebClient(SETTINGS, here)) {
            List<Future<WebAnswer>> answers = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                URI address = URI.create("http://host" + i % 100 + ".example:" + server.port() + "/f?" + i);
                answers.add(threads.submit(() -> shared.ask(WebRequest.get(address, Map.of()))));
            }
            for (Future<WebAnswer> answer : answers) {
                answered(answer.get());
            }
            assertThat(server.seen)
                    .extracting(RawServer.Seen::target)
                    .doesNotHaveDuplicates()
                    .hasSize(2000);
            assertThat(shared.openConnections()).isLessThanOrEqualTo(800);
        } finally {
            threads.shutdown();
        }
    }

    private WebAnswer get(String path) throws InterruptedException {
        return web.ask(WebRequest.get(URI.create(server.root() + path), Map.of()));
    }

    private static WebAnswer.Response answered(WebAnswer answer) {
        assertThat(answer).isInstanceOf(WebAnswer.Response.class);
        return (WebAnswer.Response) answer;
    }

    private static void assertFailed(WebAnswer answer, WebFailure kind, String message) {
        assertThat(answer).isInstanceOfSatisfying(WebAnswer.Failed.class, failed -> {
            assertThat(failed.kind()).as(failed.message()).isEqualTo(kind);
            assertThat(failed.message()).contains(message);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
