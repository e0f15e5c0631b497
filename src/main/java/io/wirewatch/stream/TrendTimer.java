package io.wirewatch.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * That something is to be done about a series at some moment. Its bytes, as the key of a store, sort by that moment.
 */
record TrendTimer(Instant due, Kind kind, String series) {
    /** What is to be done. */
    enum Kind {
        /** Tell the windows whose counts have changed. */
        TELL,
        /** Tell that the window ending here is over. */
        END_OF_FIVE_MINUTES,
        END_OF_HOUR,
        END_OF_DAY,
        /** Forget the series, unless there was something in it lately. */
        FORGET
    }

    byte[] toBytes() {
        byte[] name = series.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + 1 + name.length)
                .putLong(due.toEpochMilli())
                .put((byte) code(kind))
                .put(name)
                .array();
    }

    static TrendTimer read(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        Instant due = Instant.ofEpochMilli(from.getLong());
        Kind kind = kind(from.get());
        return new TrendTimer(due, kind, new String(bytes, from.position(), from.remaining(), StandardCharsets.UTF_8));
    }

    /** Below every timer that is due after a moment, and above all others. */
    static byte[] after(Instant time) {
        return ByteBuffer.allocate(Long.BYTES).putLong(time.toEpochMilli() + 1).array();
    }

    private static int code(Kind kind) {
        return switch (kind) {
            case TELL -> 0;
            case END_OF_FIVE_MINUTES -> 1;
            case END_OF_HOUR -> 2;
            case END_OF_DAY -> 3;
            case FORGET -> 4;
        };
    }

    private static Kind kind(byte code) {
        for (Kind kind : Kind.values()) {
            if (code(kind) == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("a timer of kind " + code);
    }
}
