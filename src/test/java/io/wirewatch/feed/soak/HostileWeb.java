package io.wirewatch.feed.soak;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * Servers of hostile feeds, {@code /KIND} each, and of good ones, {@code /good/N}, that bring something with each request. All on one port of the loopback
 * address. Each connection ends with its answer.
 */
final class HostileWeb implements AutoCloseable {
    private static final long GIGABYTE = 1L << 30;
    private static final int DRIP_MILLIS = 1000;
    /** Streamed, it would take the server longer to make than a client waits. */
    private static final byte[] GZIP_IN_GZIP = Compression.gzip(Compression.gzipBomb(128));

    private static final byte[] SPACES = new byte[64 * 1024];

    static {
        Arrays.fill(SPACES, (byte) ' ');
    }

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "hostile-web");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger edition = new AtomicInteger();

    HostileWeb() throws IOException {
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                // Closed; or the client was gone before it was let in.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Request request = Request.read(in);
            if (request != null) {
                OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
                answer(request.path().substring(1), socket, in, out);
                out.flush();
            }
        } catch (IOException e) {
            // Whoever is treated like this hangs up.
        }
    }

    private void answer(String path, Socket socket, InputStream in, OutputStream out) throws IOException {
        if (path.startsWith("good")) {
            document(out, HostileDocuments.good(edition.incrementAndGet()));
            return;
        }
        HostileFeed kind = HostileFeed.valueOf(path.toUpperCase(Locale.ROOT));
        switch (kind) {
            case GIGABYTE_OF_GZIP -> spaces(new GZIPOutputStream(head(out, "Content-Encoding: gzip")));
            case GZIP_IN_GZIP -> head(out, "Content-Encoding: gzip, gzip").write(GZIP_IN_GZIP);
            case GIGABYTE_OF_BROTLI -> head(out, "Content-Encoding: br").write(BrotliBomb.of(64));
            case UNKNOWN_ENCODING -> head(out, "Content-Encoding: rot13").write(HostileDocuments.good(1));
            case ENDLESS -> spaces(head(out, "Content-Type: text/xml"));
            case ENDLESS_CHUNK -> spaces(chunk(head(out, "Transfer-Encoding: chunked")));
            case HUGE_LENGTH -> spaces(head(out, "Content-Length: 999999999999"));
            case ENDLESS_HEADERS -> headers(out);
            case HEADER_DRIP -> drip("HTTP/1.1 200 OK\r\nX-Patience: " + "x".repeat(1000), socket, in, out);
            case BODY_DRIP -> drip(" ".repeat(1000), socket, in, head(out, "Content-Type: text/xml"));
            case SILENCE -> Sending.hangsUpWithin(socket, in, 60_000);
            case GARBAGE -> out.write(new byte[] {(byte) 0xFF, 0, 1, 2, '\r', '\n', '\r', '\n'});
            case REDIRECT_LOOP -> redirect(out, "/" + path);
            case TO_METADATA -> redirect(out, "http://169.254.169.254/latest/meta-data/");
            case TO_LOOPBACK -> redirect(out, "http://127.0.0.1:" + port() + "/good/1");
            case TO_MAPPED_LOOPBACK -> redirect(out, "http://[::ffff:7f00:1]:" + port() + "/good/1");
            case TO_PRIVATE_NETWORK -> redirect(out, "http://10.0.0.1/");
            case TO_FILE -> redirect(out, "file:///etc/passwd");
            default -> document(out, HostileDocuments.of(kind));
        }
    }

    private static void document(OutputStream out, byte[] body) throws IOException {
        head(out, "Content-Type: text/xml").write(body);
    }

    private static OutputStream head(OutputStream out, String header) throws IOException {
        out.write(ascii("HTTP/1.1 200 OK\r\n" + header + "\r\nConnection: close\r\n\r\n"));
        return out;
    }

    private static void redirect(OutputStream out, String location) throws IOException {
        out.write(ascii(
                "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    }

    /** The beginning of a chunk of two gigabytes. */
    private static OutputStream chunk(OutputStream out) throws IOException {
        out.write(ascii("7fffffff\r\n"));
        return out;
    }

    private static void headers(OutputStream out) throws IOException {
        out.write(ascii("HTTP/1.1 200 OK\r\n"));
        for (long sent = 0; sent < GIGABYTE; sent += 100) {
            out.write(ascii("X-More: " + "y".repeat(90) + "\r\n"));
        }
    }

    private static void spaces(OutputStream out) throws IOException {
        for (long sent = 0; sent < GIGABYTE; sent += SPACES.length) {
            out.write(SPACES);
        }
        out.close();
    }

    private static void drip(String drops, Socket socket, InputStream in, OutputStream out) throws IOException {
        for (byte drop : ascii(drops)) {
            out.write(drop);
            out.flush();
            if (Sending.hangsUpWithin(socket, in, DRIP_MILLIS)) {
                return;
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
