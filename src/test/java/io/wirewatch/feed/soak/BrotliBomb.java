package io.wirewatch.feed.soak;

import java.io.ByteArrayOutputStream;

/**
 * A Brotli stream (RFC 7932) of 13 bytes for each 16 mebibytes: meta-blocks that say "the last byte, 16,777,216 times". Each of its prefix codes has
 * one symbol, which takes no bits at all.
 */
final class BrotliBomb {
    private static final int BLOCK = 1 << 24;

    /** Section 5: the longest copy length code starts here and has 24 extra bits. */
    private static final int LONGEST_COPY = 2118;

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private int pending;
    private int bits;

    private BrotliBomb() {}

    static byte[] of(int blocks) {
        BrotliBomb bomb = new BrotliBomb();
        // Section 9.1: WBITS 16.
        bomb.write(0, 1);
        for (int i = 0; i < blocks; i++) {
            bomb.block(i == 0 ? 1 : 0);
        }
        // ISLAST, ISLASTEMPTY, and zeros to the byte's end.
        bomb.write(0b11, 2);
        bomb.write(0, 7);
        return bomb.stream.toByteArray();
    }

    /** @param literals how many spaces come before the copy: one in the first block, or there would be nothing to copy */
    private void block(int literals) {
        // Section 9.2: ISLAST 0, MNIBBLES 6, MLEN - 1, ISUNCOMPRESSED 0.
        write(0, 1);
        write(2, 2);
        write(BLOCK - 1, 24);
        write(0, 1);
        // One block type of each of three kinds, NPOSTFIX and NDIRECT 0, context mode 0, one tree of literals and one
        // of distances.
        write(0, 3);
        write(0, 6);
        write(0, 2);
        write(0, 2);
        onlySymbol(' ', 8);
        // Insert length code 0 or 1, copy length code 23, distance given.
        onlySymbol(384 + (literals << 3) + 7, 10);
        onlySymbol(16, 6);
        write(BLOCK - literals - LONGEST_COPY, 24);
        // Distance code 16 and one extra bit: 1.
        write(0, 1);
    }

    /** Section 3.4: a simple prefix code of one symbol. */
    private void onlySymbol(int symbol, int width) {
        write(1, 2);
        write(0, 2);
        write(symbol, width);
    }

    private void write(int value, int width) {
        for (int i = 0; i < width; i++) {
            pending |= (value >> i & 1) << bits;
            bits++;
            if (bits == 8) {
                stream.write(pending);
                pending = 0;
                bits = 0;
            }
        }
    }
}
