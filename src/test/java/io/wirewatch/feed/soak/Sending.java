package io.wirewatch.feed.soak;

import io.wirewatch.feed.soak.Answer.Delivery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends one answer the way it is to travel. */
final class Sending {
    private static final int LATE_MILLIS = 1_500;
    private static final int DRIP_MILLIS = 1_000;
    private static final int NEVER_MILLIS = 120_000;
    private static final int CHUNK = 4 * 1024;
    /** Even what has no end has one, should nobody hang up. */
    private static final int ENDLESS_BYTES = 256 * 1024 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Answer answer;
    private long end;
    private boolean whole;

    Sending(Socket socket, InputStream in, Answer answer) throws IOException {
        this.socket = socket;
        this.in = in;
        this.answer = answer;
        out = socket.getOutputStream();
    }

    /** @return whether the connection stays open for another request */
    boolean send() throws IOException {
        switch (answer.delivery()) {
            case WHOLE, CLOSING -> whole();
            case CHUNKED -> chunked();
            case LATE -> late();
            case HALF -> half();
            case RESET -> reset();
            case NEVER -> hangsUpWithin(socket, in, NEVER_MILLIS);
            case DRIP -> drip();
            case ENDLESS -> endless();
        }
        return whole && answer.delivery() != Delivery.CLOSING;
    }

    /** When the client had all that it got, or was gone. */
    long end() {
        return end == 0 ? System.nanoTime() : end;
    }

    /** Whether everything went out. */
    boolean isWhole() {
        return whole;
    }

    private void whole() throws IOException {
        boolean hasBody = answer.status() != 304;
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head(hasBody ? "Content-Length: " + answer.body().length + "\r\n" : ""));
        message.writeBytes(answer.body());
        last(message.toByteArray());
    }

    private void chunked() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head("Transfer-Encoding: chunked\r\n"));
        byte[] body = answer.body();
        for (int at = 0; at < body.length; at += CHUNK) {
            int length = Math.min(CHUNK, body.length - at);
            message.writeBytes(ascii(Integer.toHexString(length) + "\r\n"));
            message.write(body, at, length);
            message.writeBytes(ascii("\r\n"));
        }
        message.writeBytes(ascii("0\r\n\r\n"));
        last(message.toByteArray());
    }

    private void late() throws IOException {
        if (!hangsUpWithin(socket, in, LATE_MILLIS)) {
            whole();
        }
    }

    private void half() throws IOException {
        out.write(head("Content-Length: " + answer.body().length + "\r\n"));
        end = System.nanoTime();
        out.write(answer.body(), 0, answer.body().length / 2);
    }

    /** Closing with no time to linger sends RST. */
    private void reset() throws IOException {
        end = System.nanoTime();
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private void drip() throws IOException {
        out.write(head("Content-Length: " + answer.body().length + "\r\n"));
        for (byte drop : answer.body()) {
            if (hangsUpWithin(socket, in, DRIP_MILLIS)) {
                return;
            }
            out.write(drop);
        }
    }

    private void endless() throws IOException {
        out.write(head(""));
        for (long sent = 0; sent < ENDLESS_BYTES; sent += answer.body().length) {
            out.write(answer.body());
        }
    }

    /** The client has its answer once this is written, and may ask again before we look at the clock: so look before. */
    private void last(byte[] message) throws IOException {
        end = System.nanoTime();
        out.write(message);
        whole = true;
    }

    /** Waits, unless the client goes away. */
    static boolean hangsUpWithin(Socket socket, InputStream in, int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            in.read();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private byte[] head(String framing) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Simulated\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        boolean keeps = answer.status() == 304 || (!framing.isEmpty() && answer.delivery() != Delivery.CLOSING);
        head.append(framing).append(keeps ? "" : "Connection: close\r\n").append("\r\n");
        return ascii(head.toString());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
