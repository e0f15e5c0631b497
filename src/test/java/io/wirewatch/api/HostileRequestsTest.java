package io.wirewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.wirewatch.api.Operation.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no client of good will sends is refused, gives nothing away, and harms nobody who comes after. */
class HostileRequestsTest {
    private static ApiTester tester;

    @BeforeAll
    static void start() {
        List<Operation> operations = List.of(
                Operation.get("/things/{id}", "getThing", "Things", "Says its id.")
                        .taking(Parameter.text("query", "Anything."))
                        .giving(200, Answer.of("TopicName", "It."))
                        .by(call -> Reply.ok(new NamesResource.TopicName(
                                call.path("id"), call.text("query").orElse("none"), List.of()))),
                Operation.of(HandlerType.POST, "/things", "makeThing", "Things", "Makes one.")
                        .sending("RuleQuestion")
                        .giving(204, Answer.empty("Made."))
                        .by(call -> {
                            call.object();
                            return Reply.empty();
                        }));
        tester = ApiTester.serving(Api.of(operations, "1", InstantSource.system()));
    }

    @AfterAll
    static void stop() throws Exception {
        tester.close();
    }

    @AfterEach
    void theNextOneIsServed() {
        assertThat(tester.get("/things/next").json().get("code").textValue()).isEqualTo("next");
    }

    static Stream<Arguments> hostile() {
        String post = "POST /api/v1/things HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        return Stream.of(
                Arguments.of("an endless address", get("/api/v1/things/" + "a".repeat(100_000))),
                Arguments.of("an endless parameter", get("/api/v1/things/a?query=" + "a".repeat(100_000))),
                Arguments.of("endless headers", get("/api/v1/things/a", "X-Long: " + "a".repeat(100_000) + "\r\n")),
                Arguments.of("ten thousand headers", get("/api/v1/things/a", "X: y\r\n".repeat(10_000))),
                Arguments.of("a path out of the root", get("/../../etc/passwd")),
                Arguments.of("an encoded path out of the root", get("/%2e%2e/%2e%2e/etc/passwd")),
                Arguments.of("a doubly encoded path", get("/api/v1/things/%252e%252e%252f%252e%252e%252fetc/passwd")),
                Arguments.of("overlong dots", get("/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd")),
                Arguments.of("a path with parameters", get("/api/..;/v1/..;/etc/passwd")),
                Arguments.of("backslashes", get("/..\\..\\etc\\passwd")),
                Arguments.of("an end of text in the path", get("/api/v1/things/a%00.js/b")),
                Arguments.of("a parameter that nobody knows", get("/api/v1/things/a?nobody=1")),
                Arguments.of("half a percent sign", get("/api/v1/things/a?query=%")),
                Arguments.of(
                        "two bodies", post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET"),
                Arguments.of("two lengths", post + "Content-Length: 4\r\nContent-Length: 5\r\n\r\n{}{}{"),
                Arguments.of("a length below nothing", post + "Content-Length: -1\r\n\r\n{}"),
                Arguments.of("a body of two megabytes", post + length("{\"rule\":\"" + "a".repeat(2_000_000) + "\"}")),
                Arguments.of(
                        "a body of two megabytes in pieces",
                        post + "Transfer-Encoding: chunked\r\n\r\n"
                                + ("10000\r\n" + "a".repeat(0x10000) + "\r\n").repeat(32) + "0\r\n\r\n"),
                Arguments.of("brackets without end", post + length("[".repeat(500_000))),
                Arguments.of("objects without end", post + length("{\"a\":".repeat(100_000))),
                Arguments.of("a number without end", post + length("{\"rule\":" + "9".repeat(500_000) + "}")),
                Arguments.of("no UTF-8", post + length("{\"rule\":\"\u00ff\u00fe\"}")),
                Arguments.of("no request at all", "\u0016\u0003\u0001\u0002\u0000\r\n\r\n"),
                Arguments.of("no version", "GET /api/v1/things/a\r\n\r\n"),
                Arguments.of("no host", "GET /api/v1/things/a HTTP/1.1\r\n\r\n"),
                Arguments.of("another method", "TRACE /api/v1/things/a HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }

    private static String get(String target, String... headers) {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("", headers) + "\r\n";
    }

    private static String length(String body) {
        return "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefusedAndGivesNothingAway(String name, String request) throws IOException {
        String answer = ask(request);
        assertThat(answer).matches("(?s)HTTP/1\\.[01] (4\\d\\d|501|505) .*");
        assertThat(answer)
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
                .doesNotContain("Exception", "\tat ", "<script", "root:", "Jetty", "Server:");
    }

    private static String ask(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), tester.address().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                socket.shutdownOutput();
            } catch (SocketException e) {
                // Whoever refuses early need not read to the end.
            }
            return read(socket.getInputStream());
        }
    }

    /** What comes until the end, or until the connection is cut. */
    private static String read(InputStream in) {
        StringBuilder answer = new StringBuilder();
        try {
            for (int one = in.read(); one >= 0; one = in.read()) {
                answer.append((char) one);
            }
        } catch (IOException e) {
            // A connection that is reset after the answer is no fault.
        }
        return answer.toString();
    }
}
