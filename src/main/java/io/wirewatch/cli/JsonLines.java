package io.wirewatch.cli;

import io.wirewatch.wire.Json;
import io.wirewatch.wire.UnreadableJsonException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads JSON lines from standard input. A bad line is told with its number and the rest go on; blank lines are passed over.
 *
 * <p>Results are flushed whenever the input has nothing more to give at the moment, so that filters work in a live pipe.
 */
final class JsonLines {
    /** A longer line is refused, and read past without being kept. */
    static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final Console console;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number = 1;
    private boolean tooLong;
    private int bad;

    private JsonLines(Console console) {
        this.console = console;
    }

    /**
     * Hands over each line's record, in order.
     *
     * @param sink what it throws as {@link IllegalArgumentException} counts as a fault of the line
     * @return how many lines were bad
     */
    static <T> int read(Console console, Class<T> type, Consumer<T> sink) throws IOException {
        return new JsonLines(console).readAll(bytes -> sink.accept(Json.read(text(bytes), type)));
    }

    private int readAll(Consumer<byte[]> sink) throws IOException {
        InputStream in = console.in();
        for (int count = in.read(buffer); count >= 0 && !console.isCut(); count = in.read(buffer)) {
            cut(count, sink);
            if (in.available() == 0) {
                console.out().flush();
            }
        }
        if (!console.isCut()) {
            endLine(sink);
        }
        console.out().flush();
        return bad;
    }

    private void cut(int count, Consumer<byte[]> sink) {
        int start = 0;
        for (int i = 0; i < count; i++) {
            if (buffer[i] == '\n') {
                keep(start, i);
                endLine(sink);
                start = i + 1;
            }
        }
        keep(start, count);
    }

    private void keep(int start, int end) {
        if (tooLong || line.size() + (end - start) > MAX_LINE_BYTES) {
            tooLong = true;
            line.reset();
        } else {
            line.write(buffer, start, end - start);
        }
    }

    private void endLine(Consumer<byte[]> sink) {
        byte[] bytes = line.toByteArray();
        line.reset();
        try {
            if (tooLong) {
                throw new IllegalArgumentException("longer than " + MAX_LINE_BYTES + " bytes");
            }
            if (!isBlank(bytes)) {
                sink.accept(bytes);
            }
        } catch (UnreadableJsonException e) {
            complain(e.getMessage() + (e.place().isEmpty() ? "" : " (at " + e.place() + ")"));
        } catch (IllegalArgumentException e) {
            complain(e.getMessage());
        } catch (FailedCommandException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            complain("could not be processed, which is a fault of Wirewatch: " + e);
        }
        tooLong = false;
        number++;
    }

    private void complain(String what) {
        bad++;
        console.tell("line " + number + ": " + Terminal.safe(what));
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Jackson would replace what is not UTF-8 in silence. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }
}
