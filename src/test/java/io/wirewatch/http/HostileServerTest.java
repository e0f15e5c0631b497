package io.wirewatch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are broken, or mean harm: each ends in an answer that names it, and the client goes on. */
class HostileServerTest {
    private static final int LIMIT = 100_000;
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private RawServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
        server.on("/sound", "HTTP/1.1 200 OK\nContent-Length: 2", new byte[2]);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void headersThatDripRunOutOfTime() throws InterruptedException {
        server.on("/f", (request, out) -> drip(out, "HTTP/1.1 200 OK\r\nX-Slow: " + "a".repeat(1000)));
        assertFailed("/f", IMPATIENT, WebFailure.TIMEOUT);
    }

    @Test
    void aBodyThatDripsRunsOutOfTime() throws InterruptedException {
        server.on("/f", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            drip(out, "a".repeat(1000));
        });
        assertFailed("/f", IMPATIENT, WebFailure.TIMEOUT);
        assertThat(server.hungUp.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aServerThatSaysNothingRunsOutOfTime() throws InterruptedException {
        server.on("/f", (request, out) -> server.awaitEnd());
        assertFailed("/f", IMPATIENT, WebFailure.TIMEOUT);
    }

    @Test
    void redirectsShareOneTime() throws InterruptedException {
        server.on("/f", (request, out) -> {
            pause(80);
            String moved = "HTTP/1.1 302 Found\r\nLocation: /f\r\nContent-Length: 0\r\n\r\n";
            out.write(moved.getBytes(StandardCharsets.ISO_8859_1));
        });
        assertFailed("/f", IMPATIENT, WebFailure.TIMEOUT);
    }

    @Test
    void endlessInterimAnswersRunOutOfTime() throws InterruptedException {
        server.on("/f", (request, out) -> endlessly(out, "HTTP/1.1 100 Continue\r\n\r\n"));
        assertFailed("/f", IMPATIENT, WebFailure.TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/1.1 404 Not Found\r\n\r\n"
            })
    void anEndlessBodyEndsAtTheLimit(String head) throws InterruptedException {
        server.on("/f", (request, out) -> {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            endlessly(out, head.contains("chunked") ? "3e8\r\n" + "a".repeat(1000) + "\r\n" : "a".repeat(1000));
        });
        assertFailed("/f", PATIENT, WebFailure.TOO_LARGE);
        // The server has noticed that nobody listens any more.
        assertThat(server.hungUp.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void endlessHeadersEndAtTheirLimit() throws InterruptedException {
        server.on("/many", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
            endlessly(out, "X-Many: yes\r\n");
        });
        server.on("/long", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.ISO_8859_1));
            endlessly(out, "aaaaaaaaaaaaaaaaaaaa");
        });
        assertFailed("/many", PATIENT, WebFailure.TOO_LARGE);
        assertFailed("/long", PATIENT, WebFailure.TOO_LARGE);
    }

    @Test
    void whatAnnouncesItselfTooLargeIsNotEvenRead() throws InterruptedException {
        server.on("/f", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            server.awaitEnd();
        });
        assertFailed("/f", PATIENT, WebFailure.TOO_LARGE);
    }

    @Test
    void theEndlessBodyOfARedirectIsNotRead() throws InterruptedException {
        server.on("/f", (request, out) -> {
            out.write("HTTP/1.1 302 Found\r\nLocation: /sound\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
            endlessly(out, "3e8\r\n" + "a".repeat(1000) + "\r\n");
        });
        assertThat(ask("/f", PATIENT)).isInstanceOf(WebAnswer.Response.class);
    }

    @Test
    void aBombCostsNoMoreThanTheLimit() throws IOException, InterruptedException {
        byte[] bomb = bomb(1000);
        serveZipped("/f", "gzip", bomb);
        serveZipped("/twice", "gzip, gzip", gzip(bomb));
        serveZipped("/part", "gzip", Arrays.copyOf(bomb, LIMIT));
        assertFailed("/f", PATIENT, WebFailure.TOO_LARGE);
        assertFailed("/twice", PATIENT, WebFailure.TOO_LARGE);
        assertFailed("/part", PATIENT, WebFailure.TOO_LARGE);
    }

    @Test
    void aLookUpThatHangsRunsOutOfTime() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        AddressGuard hanging = new AddressGuard(
                host -> {
                    try {
                        over.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new UnknownHostException(host);
                },
                true);
        try (WebClient web = new WebClient(settings(IMPATIENT), hanging)) {
            assertFailed(web.ask(WebRequest.get(URI.create("http://slow.example/"), Map.of())), WebFailure.TIMEOUT);
        } finally {
            over.countDown();
        }
    }

    @Test
    void whoseTurnDoesNotComeHasNotMetASlowServer() throws InterruptedException {
        WebSettings rare =
                new WebSettings(Duration.ofSeconds(5), PATIENT, LIMIT, "Wirewatch/test", true, 1, Duration.ofHours(1));
        server.redirect("/f", 302, "/sound");
        try (WebClient web = WebClient.of(rare)) {
            WebAnswer answer = web.ask(WebRequest.get(URI.create(server.root() + "/f"), Map.of()));
            assertFailed(answer, WebFailure.HOST_BUSY);
            assertThat(web.hosts().isFree("127.0.0.1")).isFalse();
        }
        assertThat(server.seen).hasSize(1);
    }

    @Test
    void aConnectionThatIsCutIsNoDocument() throws InterruptedException {
        cut("/short", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        cut("/chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc");
        cut("/silent", "");
        cut("/head", "HTTP/1.1 200 OK\r\nContent-");
        for (String path : new String[] {"/short", "/chunks", "/silent", "/head"}) {
            assertFailed(path, PATIENT, WebFailure.BROKEN_CONNECTION);
        }
    }

    @Test
    void aConnectionThatIsResetIsNoDocument() throws IOException, InterruptedException {
        try (ServerSocket resetting = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                WebClient web = client(PATIENT)) {
            Thread server = new Thread(() -> {
                try (Socket socket = resetting.accept()) {
                    socket.getInputStream().read();
                    socket.setSoLinger(true, 0);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            server.start();
            URI address = URI.create("http://127.0.0.1:" + resetting.getLocalPort());
            assertFailed(web.ask(WebRequest.get(address, Map.of())), WebFailure.BROKEN_CONNECTION);
            server.join();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage without end of line or sense\r\n\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "HTTP/1.1 OK 200\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon here\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nabc\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nabc",
                "HTTP/7.3 200 OK\r\nContent-Length: 3\r\n\r\nabc",
                "\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n"
            })
    void whatIsNoHttpIsNoExceptionEither(String sent) throws InterruptedException {
        cut("/f", sent);
        try (WebClient web = client(PATIENT)) {
            URI address = URI.create(server.root() + "/f");
            WebAnswer answer = web.ask(WebRequest.get(address, Map.of()));
            assertThat(answer).isInstanceOf(WebAnswer.Failed.class);
            assertThat(((WebAnswer.Failed) answer).kind()).isIn(WebFailure.BROKEN_CONNECTION, WebFailure.TOO_LARGE);
            assertThat(web.ask(WebRequest.get(URI.create(server.root() + "/sound"), Map.of())))
                    .isInstanceOf(WebAnswer.Response.class);
        }
    }

    @Test
    void afterFailuresNoConnectionStaysTaken() throws InterruptedException {
        cut("/cut", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        server.on("/large", "HTTP/1.1 200 OK\nContent-Length: 9999999");
        try (WebClient web = client(PATIENT)) {
            for (int i = 0; i < 50; i++) {
                web.ask(WebRequest.get(URI.create(server.root() + (i % 2 == 0 ? "/cut" : "/large")), Map.of()));
            }
            assertThat(web.openConnections()).isZero();
        }
    }

    private WebAnswer ask(String path, Duration timeout) throws InterruptedException {
        try (WebClient web = client(timeout)) {
            return web.ask(WebRequest.get(URI.create(server.root() + path), Map.of()));
        }
    }

    private static WebClient client(Duration timeout) {
        return WebClient.of(settings(timeout));
    }

    private static WebSettings settings(Duration timeout) {
        return new WebSettings(Duration.ofSeconds(5), timeout, LIMIT, "Wirewatch/test", true, 8, Duration.ZERO);
    }

    private void assertFailed(String path, Duration timeout, WebFailure kind) throws InterruptedException {
        assertFailed(ask(path, timeout), kind);
    }

    private static void assertFailed(WebAnswer answer, WebFailure kind) {
        assertThat(answer).isInstanceOfSatisfying(WebAnswer.Failed.class, failed -> assertThat(failed.kind())
                .as(failed.message())
                .isEqualTo(kind));
    }

    private void cut(String path, String sent) {
        server.on(path, (request, out) -> {
            out.write(sent.getBytes(StandardCharsets.ISO_8859_1));
            out.close();
        });
    }

    private static void endlessly(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 10_000_000; i++) {
            out.write(bytes);
        }
    }

    private void drip(OutputStream out, String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            out.write(text.charAt(i));
            out.flush();
            pause(20);
        }
    }

    /** The slowness is the server's; no test waits for it. */
    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serveZipped(String path, String encodings, byte[] body) {
        server.on(path, "HTTP/1.1 200 OK\nContent-Encoding: " + encodings + "\nContent-Length: " + body.length, body);
    }

    /** A gigabyte of nothing takes a megabyte. */
    private static byte[] bomb(int megabytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        byte[] nothing = new byte[1_000_000];
        try (GZIPOutputStream zipping = new GZIPOutputStream(zipped)) {
            for (int i = 0; i < megabytes; i++) {
                zipping.write(nothing);
            }
        }
        return zipped.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zipping = new GZIPOutputStream(zipped)) {
            zipping.write(bytes);
        }
        return zipped.toByteArray();
    }
}
