package io.wirewatch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {
    private static final int LIMIT = 10_000;
    private static final byte[] TEXT = "one two three ".repeat(20).getBytes(StandardCharsets.UTF_8);
    /** {@code "hello"} as one uncompressed meta-block (RFC 7932, section 9.2) and an empty last one. */
    private static final byte[] BROTLI_HELLO = HexFormat.of().parseHex("0b028068656c6c6f03");

    private final BodyReader reader = new BodyReader(LIMIT);

    @Test
    void whatIsNotCompressedStaysAsItIs() throws IOException {
        assertThat(read(TEXT, "")).isEqualTo(TEXT);
        assertThat(read(TEXT, "identity")).isEqualTo(TEXT);
        assertThat(read(TEXT, " , ,")).isEqualTo(TEXT);
    }

    @Test
    void allThatWasAskedForIsUnpacked() throws IOException {
        assertThat(read(gzip(TEXT), "gzip")).isEqualTo(TEXT);
        assertThat(read(gzip(TEXT), "X-GZIP")).isEqualTo(TEXT);
        assertThat(read(deflate(TEXT, false), "deflate")).isEqualTo(TEXT);
        assertThat(read(BROTLI_HELLO, "br")).asString(StandardCharsets.UTF_8).isEqualTo("hello");
    }

    @Test
    void deflateComesWithoutItsHeaderToo() throws IOException {
        assertThat(read(deflate(TEXT, true), "deflate")).isEqualTo(TEXT);
        assertThat(read(deflate(new byte[1], true), "deflate")).hasSize(1);
    }

    @Test
    void layersComeOffInTheOrderTheyWereNotPutOn() throws IOException {
        assertThat(read(gzip(deflate(TEXT, false)), "deflate, gzip")).isEqualTo(TEXT);
        assertThat(read(gzip(BROTLI_HELLO), "br,gzip")).hasSize(5);
    }

    @Test
    void gzipMayHaveSeveralParts() throws IOException {
        InputStream parts =
                new SequenceInputStream(new ByteArrayInputStream(gzip(TEXT)), new ByteArrayInputStream(gzip(TEXT)));
        assertThat(reader.read(new ByteArrayInputStream(parts.readAllBytes()), "gzip"))
                .hasSize(2 * TEXT.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "gzip, br"})
    void nothingUnpacksToNothing(String encoding) throws IOException {
        assertThat(read(new byte[0], encoding)).isEmpty();
    }

    @Test
    void exactlyTheLimitIsTakenAndNoByteMore() throws IOException {
        assertThat(read(new byte[LIMIT], "")).hasSize(LIMIT);
        assertThat(read(gzip(new byte[LIMIT]), "gzip")).hasSize(LIMIT);
        assertFault(new byte[LIMIT + 1], "", WebFailure.TOO_LARGE);
        assertFault(gzip(new byte[LIMIT + 1]), "gzip", WebFailure.TOO_LARGE);
    }

    @Test
    void whatIsSmallOnlyInTheEndIsTooLargeAllTheSame() throws IOException {
        ByteArrayOutputStream emptyParts = new ByteArrayOutputStream();
        for (int i = 0; i < LIMIT; i++) {
            emptyParts.writeBytes(gzip(new byte[0]));
        }
        assertFault(gzip(emptyParts.toByteArray()), "gzip, gzip", WebFailure.TOO_LARGE);
    }

    @Test
    void unknownAndTooManyEncodingsAreNamed() throws IOException {
        assertFault(TEXT, "zstd", WebFailure.BAD_ENCODING);
        assertFault(gzip(TEXT), "aes128gcm, gzip", WebFailure.BAD_ENCODING);
        assertFault(TEXT, "gzip,gzip,gzip,gzip", WebFailure.BAD_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br"})
    void damagedDataIsNamed(String encoding) throws IOException {
        byte[] packed =
                encoding.equals("gzip") ? gzip(TEXT) : encoding.equals("br") ? BROTLI_HELLO : deflate(TEXT, false);
        assertFault(Arrays.copyOf(packed, packed.length / 2), encoding, WebFailure.BAD_ENCODING);
        assertFault("<rss>plain text</rss>".getBytes(StandardCharsets.UTF_8), encoding, WebFailure.BAD_ENCODING);
    }

    @Test
    void aBrokenConnectionIsNotTakenForDamagedData() throws IOException {
        byte[] half = Arrays.copyOf(gzip(TEXT), 15);
        InputStream breaking = new FilterInputStream(new ByteArrayInputStream(half)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                if (read < 0) {
                    throw new IOException("reset");
                }
                return read;
            }
        };
        assertThatThrownBy(() -> reader.read(breaking, "gzip"))
                .isNotInstanceOf(WebFault.class)
                .hasMessage("reset");
    }

    @Property(tries = 2000)
    void anythingIsReadOrNamed(@ForAll byte[] bytes, @ForAll boolean brotli) throws IOException {
        for (String encoding : new String[] {"gzip", "deflate", brotli ? "br" : "br, deflate"}) {
            try {
                assertThat(read(bytes, encoding).length).isLessThanOrEqualTo(LIMIT);
            } catch (WebFault e) {
                assertThat(e.kind()).isIn(WebFailure.TOO_LARGE, WebFailure.BAD_ENCODING);
            }
        }
    }

    private byte[] read(byte[] packed, String encodings) throws IOException {
        return reader.read(new ByteArrayInputStream(packed), encodings);
    }

    private void assertFault(byte[] packed, String encodings, WebFailure kind) {
        assertThatThrownBy(() -> read(packed, encodings))
                .isInstanceOfSatisfying(
                        WebFault.class,
                        fault -> assertThat(fault.kind()).as(fault.getMessage()).isEqualTo(kind));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zipping = new GZIPOutputStream(zipped)) {
            zipping.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, raw);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(packed, deflater)) {
            packing.write(bytes);
        }
        deflater.end();
        return packed.toByteArray();
    }
}
