package io.wirewatch.feed.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the simulated web compresses by hand is what a decoder takes it for. */
class CompressionTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, 65_537, 200_000})
    void storedBrotliComesOutAsItWentIn(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        assertThat(unpacked(Compression.brotli(bytes)).readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void aBombOfTwentySevenBytesOrSoHasThirtyTwoMebibytes() throws IOException {
        byte[] bomb = BrotliBomb.of(2);
        assertThat(bomb).hasSizeLessThan(30);
        byte[] expected = new byte[32 << 20];
        Arrays.fill(expected, (byte) ' ');
        assertThat(unpacked(bomb).readAllBytes()).isEqualTo(expected);
    }

    private static InputStream unpacked(byte[] stream) throws IOException {
        return new BrotliInputStream(new ByteArrayInputStream(stream));
    }
}
