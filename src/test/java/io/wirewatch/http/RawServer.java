package io.wirewatch.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that sends, byte for byte, what a test wants it to, however wrong. */
final class RawServer implements AutoCloseable {
    /** What to do when a request for a path has come; the connection stays open unless it is closed here. */
    interface Behavior {
        void answer(Seen request, OutputStream out) throws IOException;
    }

    /**
     * A request as it came.
     *
     * @param headers by lower-case name
     * @param connection number of the connection, counted from 1
     */
    record Seen(String method, String target, Map<String, String> headers, String body, int connection) {}

    final List<Seen> seen = new CopyOnWriteArrayList<>();
    final CountDownLatch hungUp = new CountDownLatch(1);

    private final Map<String, Behavior> behaviors = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final ServerSocket listening;

    RawServer() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    RawServer(ServerSocket listening) {
        this.listening = listening;
        threads.execute(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    String root() {
        return "http://127.0.0.1:" + port();
    }

    void on(String path, Behavior behavior) {
        behaviors.put(path, behavior);
    }

    /** Answers with a head and body as they stand; {@code \n} in the head becomes a line end. */
    void on(String path, String head, byte[] body) {
        on(path, (request, out) -> {
            out.write((head.strip() + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    void on(String path, String head) {
        on(path, head, new byte[0]);
    }

    void redirect(String path, int status, String location) {
        on(path, "HTTP/1.1 " + status + " Elsewhere\nLocation: " + location + "\nContent-Length: 0");
    }

    /** For a behavior that wants to keep the client waiting until the test is over. */
    void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                sockets.add(socket);
                int number = connections.incrementAndGet();
                threads.execute(() -> serve(socket, number));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, int connection) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (Seen request = read(in, connection); request != null; request = read(in, connection)) {
                seen.add(request);
                String path = request.target().replaceFirst("\\?.*", "");
                behaviors
                        .getOrDefault(path, (any, out) -> out.write(NOT_FOUND))
                        .answer(request, socket.getOutputStream());
                socket.getOutputStream().flush();
            }
        } catch (IOException e) {
            hungUp.countDown();
        }
    }

    private static final byte[] NOT_FOUND =
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private static Seen read(InputStream in, int connection) throws IOException {
        String[] start = line(in).split(" ");
        if (start.length < 3) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                return null;
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Seen(start[0], start[1], headers, new String(body, StandardCharsets.UTF_8), connection);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
