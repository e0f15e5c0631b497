package io.wirewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static DashboardServer server;

    @BeforeAll
    static void start() {
        server = DashboardServer.start(new DashboardSettings("127.0.0.1", 0), request -> TestEvents.open(request)
                .sendEvent("item", "{\"a\":1}", "t-0-1"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theShapesOfTheMapAreServed() throws Exception {
        HttpResponse<String> response = get("/map.json");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).startsWith("{\"viewBox\":[").contains("\"code\":\"LT\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/page.css, text/css",
        "/cards.css, text/css",
        "/page.js, text/javascript",
        "/wire.js, text/javascript",
        "/story.js, text/javascript",
        "/report.js, text/javascript",
        "/why.js, text/javascript",
        "/marks.js, text/javascript",
        "/words.js, text/javascript",
        "/icon.svg, image/svg+xml"
    })
    void eachFileOfThePageHasItsType(String path, String type) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(type).endsWith("charset=utf-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.body()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page.js", "/health/live", "/api/v1/events", "/nowhere", "/%00", "/a%2fb"})
    void everyAnswerIsSafe(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "data:");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aliveIsSaidPlainly() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/live").body()).isEqualTo("ok\n");
    }

    @Test
    void clientsOfTheEventsAreHandedOver() throws Exception {
        HttpResponse<String> answer = get("/api/v1/events");
        assertThat(header(answer, "Content-Type")).startsWith("text/event-stream");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.body()).isEqualTo("id: t-0-1\nevent: item\ndata: {\"a\":1}\n\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/page.html",
                "/PageFile.class",
                "/../DashboardServer.class",
                "/..%2f..%2fwire/Json.class",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/....//etc/passwd",
                "/page.css/",
                "/page.css%00.html",
                "//etc/passwd",
                "/\\..\\etc",
                "/<script>alert(1)</script>",
                "/%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void nothingElseIsServedAndNothingIsRepeated(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1", "Host: localhost");
        assertThat(answer.lines().findFirst().orElseThrow()).containsAnyOf(" 404 ", " 400 ");
        assertThat(answer).doesNotContain("root:", "<script", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void onlyReadingIsAllowed(String method) throws Exception {
        for (String path : new String[] {"/", "/api/v1/events", "/health/live"}) {
            HttpRequest request = request(path)
                    .method(method, HttpRequest.BodyPublishers.ofString("x"))
                    .build();
            assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode())
                    .as(path)
                    .isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:8080", "127.9.9.9", "[::1]:1", "LOCALHOST:80"})
    void namesOfThisMachineAreAnswered(String host) throws Exception {
        assertThat(raw("GET / HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebound.example",
                "localhost.rebound.example",
                "127.0.0.1.rebound.example:8080",
                "10.0.0.1",
                "rebound.example#localhost",
                "localhost:80@rebound.example",
                "0x7f.1"
            })
    void foreignNamesAreRefused(String host) throws Exception {
        String answer = raw("GET /health/live HTTP/1.1", "Host: " + host);
        assertThat(answer.lines().findFirst().orElseThrow()).containsAnyOf(" 403 ", " 400 ");
        assertThat(answer).doesNotContain("rebound");
    }

    @Test
    void theEventsAreRefusedToForeignNamesToo() throws Exception {
        assertThat(raw("GET /api/v1/events HTTP/1.1", "Host: rebound.example"))
                .startsWith("HTTP/1.1 403")
                .contains("Content-Security-Policy");
    }

    @Test
    void aTakenPortIsSaidWithAHint() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DashboardSettings settings = new DashboardSettings("127.0.0.1", taken.getLocalPort());
            assertThatThrownBy(() -> DashboardServer.start(settings, client -> {}))
                    .isInstanceOf(CannotListenException.class)
                    .hasMessage("port " + taken.getLocalPort() + " is taken; choose another with --port");
        }
    }

    @Test
    void aHostOfAnotherMachineIsSaidWithAHint() {
        assertThatThrownBy(() -> DashboardServer.start(new DashboardSettings("192.0.2.1", 0), client -> {}))
                .isInstanceOf(CannotListenException.class)
                .hasMessageContaining("192.0.2.1")
                .hasMessageContaining("--host");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        String address = server.address().toString();
        return HttpRequest.newBuilder(URI.create(address.substring(0, address.length() - 1) + path));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    /** What HTTP clients would tidy or refuse to send. */
    private static String raw(String requestLine, String headers) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            String request = requestLine + "\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
