package io.wirewatch.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Reads a body within limits and undoes its compression (RFC 9110, section 8.4.1) while it comes, so that a bomb costs no more memory than the
 * limit. Each layer is limited: what unpacks to much that unpacks to little again is refused as well.
 */
final class BodyReader {
    /** What servers may use. */
    static final String ACCEPTED = "gzip, deflate, br";

    private static final int MAX_LAYERS = 3;

    private final int maxBytes;

    BodyReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Reads to the end; leaves the stream open.
     *
     * @param encodings value of Content-Encoding, in the order in which they were applied
     * @throws WebFault when it is too large, or cannot be unpacked
     * @throws IOException when the connection breaks
     */
    byte[] read(InputStream raw, String encodings) throws IOException {
        Source source = new Source(raw, maxBytes);
        List<InputStream> opened = new ArrayList<>();
        try {
            byte[] body = unpacked(source, layers(encodings), opened).readAllBytes();
            // Only a connection that was read to its end can be used again.
            source.transferTo(OutputStream.nullOutputStream());
            return body;
        } catch (WebFault e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The brotli reader meets broken data with whatever exception it runs into.
            if (source.failure != null) {
                throw source.failure;
            }
            throw new WebFault(WebFailure.BAD_ENCODING, "damaged " + encodings + ": " + e.getMessage());
        } finally {
            for (InputStream stream : opened) {
                stream.close();
            }
        }
    }

    /** Refuses at once what says of itself that it is too large. */
    void checkAnnounced(long length) throws WebFault {
        if (length > maxBytes) {
            throw new WebFault(
                    WebFailure.TOO_LARGE, length + " bytes announced, and at most " + maxBytes + " are read");
        }
    }

    private static List<String> layers(String encodings) throws WebFault {
        List<String> layers = new ArrayList<>();
        for (String encoding : encodings.toLowerCase(Locale.ROOT).split(",", -1)) {
            String name = encoding.strip();
            if (!name.isEmpty() && !name.equals("identity")) {
                layers.add(name);
            }
        }
        if (layers.size() > MAX_LAYERS) {
            throw new WebFault(WebFailure.BAD_ENCODING, "compressed " + layers.size() + " times");
        }
        Collections.reverse(layers);
        return layers;
    }

    private InputStream unpacked(Source source, List<String> layers, List<InputStream> opened) throws IOException {
        InputStream stream = source;
        for (String layer : layers) {
            PushbackInputStream packed = new PushbackInputStream(stream, 2);
            int first = packed.read();
            if (first < 0) {
                return packed;
            }
            packed.unread(first);
            InputStream unpacking = unpacking(layer, packed);
            opened.add(unpacking);
            stream = new Source(unpacking, maxBytes);
        }
        return stream;
    }

    private static InputStream unpacking(String encoding, PushbackInputStream packed) throws IOException {
        return switch (encoding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(packed, 8192);
            case "deflate" -> new Inflated(packed, hasZlibHeader(packed));
            case "br" -> new BrotliInputStream(packed);
            default -> throw new WebFault(WebFailure.BAD_ENCODING, "compressed as " + encoding);
        };
    }

    /** RFC 1950, section 2.2; many servers send without. */
    private static boolean hasZlibHeader(PushbackInputStream packed) throws IOException {
        int first = packed.read();
        int second = packed.read();
        if (second >= 0) {
            packed.unread(second);
        }
        packed.unread(first);
        return (first & 0x0F) == 8 && second >= 0 && (first << 8 | second) % 31 == 0;
    }

    /** The JDK leaves an inflater that it was given for its caller to end. */
    private static final class Inflated extends InflaterInputStream {
        Inflated(InputStream packed, boolean header) {
            super(packed, new Inflater(!header));
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    /** Counts what it gives, knows whether it was the connection that failed, and does not close what it reads from. */
    private static final class Source extends InputStream {
        private final InputStream in;
        private final int limit;
        private long given;
        private IOException failure;

        Source(InputStream in, int limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read;
            try {
                read = in.read(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
            given += Math.max(0, read);
            if (given > limit) {
                failure = new WebFault(WebFailure.TOO_LARGE, "more than " + limit + " bytes");
                throw failure;
            }
            return read;
        }

        /** The JDK's gzip reader looks for a further member only where something is said to be there. */
        @Override
        public int available() throws IOException {
            return in.available();
        }
    }
}
