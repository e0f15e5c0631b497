package io.wirewatch.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.sse.SseClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stream behind a real server on the loopback interface. */
@Timeout(60)
class EventStreamTest {
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : opened) {
            closeable.close();
        }
    }

    @Test
    void eventsComeWithNameIdAndOneLineOfData() throws IOException {
        EventStream stream = stream(Events.SMALL);
        stream.feed().publish(Events.item(1, "{\"title\":\"Тест \u2028 عاجل 🌍 </script>\\n\"}"));
        BufferedReader lines = listen(serve(stream));
        assertThat(lines.readLine()).isEqualTo("id: news.tagged-0-1");
        assertThat(lines.readLine()).isEqualTo("event: item");
        assertThat(lines.readLine()).isEqualTo("data: {\"title\":\"Тест \u2028 عاجل 🌍 </script>\\n\"}");
        assertThat(lines.readLine()).isEmpty();
        stream.feed().publish(Events.alert(2));
        assertThat(nextStartingWith(lines, "event:")).isEqualTo("event: alert");
    }

    @Test
    void silenceIsFilledWithComments() throws IOException {
        BufferedReader lines = listen(serve(stream(Events.SMALL)));
        assertThat(nextStartingWith(lines, ":")).isEqualTo(": still here");
    }

    @Test
    void closingEndsTheConnections() throws IOException {
        EventStream stream = stream(Events.SMALL);
        BufferedReader lines = listen(serve(stream));
        assertThat(nextStartingWith(lines, ":")).isNotNull();
        stream.close();
        assertThat(nextStartingWith(lines, "never")).isNull();
    }

    @Test
    void aClientThatWentAwayIsForgotten() throws IOException {
        EventStream stream = stream(Events.SMALL);
        int port = serve(stream);
        BufferedReader lines = listen(port);
        assertThat(nextStartingWith(lines, ":")).isNotNull();
        assertThat(stream.feed().listeners()).isEqualTo(1);
        lines.close();
        while (stream.feed().listeners() > 0) {
            Thread.onSpinWait();
        }
        assertThat(stream.dropped()).isZero();
    }

    @Test
    void aClientThatReadsNothingIsDroppedAndTheOtherGetsAll() throws IOException {
        EventStream stream = stream(new StreamLimits(3, 2, 1_000, 50, 10_000_000, 9, Duration.ofSeconds(15)));
        int port = serve(stream);
        listen(port);
        BufferedReader quick = listen(port);
        while (stream.feed().listeners() < 2) {
            Thread.onSpinWait();
        }
        String large = "x".repeat(200_000);
        int published = 0;
        while (stream.dropped() == 0) {
            stream.feed().publish(Events.item(++published, large));
            assertThat(nextStartingWith(quick, "id:")).isEqualTo("id: news.tagged-0-" + published);
        }
        assertThat(stream.feed().listeners()).isEqualTo(1);
    }

    private EventStream stream(StreamLimits limits) {
        EventStream stream = new EventStream(limits);
        opened.add(stream);
        return stream;
    }

    private int serve(EventStream stream) {
        Javalin server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/events", request -> {
                        request.contentType("text/event-stream; charset=utf-8")
                                .res()
                                .flushBuffer();
                        stream.serve(new SseClient(request));
                    });
                })
                .start("127.0.0.1", 0);
        opened.add(server::stop);
        return server.port();
    }

    /** Connects, asks for the events and reads past the head of the answer. */
    private BufferedReader listen(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        opened.add(socket);
        socket.getOutputStream()
                .write("GET /events HTTP/1.0\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).contains("200");
        assertThat(nextStartingWith(lines, "\0")).isEmpty();
        return lines;
    }

    /** The next line with that start; {@code \0} stands for an empty line, null for the end. */
    private static String nextStartingWith(BufferedReader lines, String start) throws IOException {
        String line = lines.readLine();
        while (line != null && !(start.equals("\0") ? line.isEmpty() : line.startsWith(start))) {
            line = lines.readLine();
        }
        return line;
    }
}
