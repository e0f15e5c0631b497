package io.wirewatch.delivery;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Clients of an event stream on the loopback interface, and a server for them. */
final class StreamTester {
    /** One event as it came; {@code kind} is empty for what only tells the position. */
    record Got(String id, String kind, String data) {}

    private StreamTester() {}

    static Javalin serve(Consumer<Context> events) {
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/events", events::accept);
                })
                .start("127.0.0.1", 0);
    }

    /** A connection that was answered; reads on demand. */
    static final class Client implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader lines;
        private final List<String> head = new ArrayList<>();
        private String last = "";

        Client(int port, String parameters, String lastEventId) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            String request = "GET /events" + parameters + " HTTP/1.0\r\nHost: localhost\r\n"
                    + (lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                head.add(line);
            }
        }

        List<String> head() {
            return head;
        }

        /** The next line; null at the end. */
        String line() throws IOException {
            return lines.readLine();
        }

        /** All that is left. */
        String rest() throws IOException {
            StringBuilder rest = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rest.append(line).append('\n');
            }
            return rest.toString();
        }

        /** What comes next between two empty lines, comments aside; null at the end. */
        Got any() throws IOException {
            String kind = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    last = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    kind = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty()) {
                    return new Got(last, kind, data);
                }
            }
            return null;
        }

        /** The next event; null at the end. */
        Got next() throws IOException {
            Got got = any();
            while (got != null && got.kind().isEmpty()) {
                got = any();
            }
            return got;
        }

        /** The id of the last event, as a browser would send it. */
        String last() {
            return last;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
