package io.wirewatch.feed.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Compressed bodies, sound and otherwise. */
final class Compression {
    private static final int BLOCK = 64 * 1024;

    private Compression() {}

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Spaces that unpack to so many mebibytes. */
    static byte[] gzipBomb(int mebibytes) {
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(spaces);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A Brotli stream (RFC 7932) of stored meta-blocks: the JDK cannot compress so, and a decoder cannot tell. */
    static byte[] brotli(byte[] bytes) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; at += BLOCK) {
            int length = Math.min(BLOCK, bytes.length - at);
            // Section 9.2: ISLAST 0, MNIBBLES 4, MLEN - 1, ISUNCOMPRESSED 1; before the first block, WBITS 16 in one
            // bit.
            int header = (length - 1) << 3 | 1 << 19;
            header = at == 0 ? header << 1 : header;
            stream.write(header);
            stream.write(header >> 8);
            stream.write(header >> 16);
            stream.write(bytes, at, length);
        }
        // ISLAST and ISLASTEMPTY; of an empty stream, WBITS comes before them.
        stream.write(bytes.length == 0 ? 0b110 : 0b11);
        return stream.toByteArray();
    }
}
