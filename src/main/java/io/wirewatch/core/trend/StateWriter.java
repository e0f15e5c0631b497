package io.wirewatch.core.trend;

import java.io.ByteArrayOutputStream;

/** Writes state as bytes: whole numbers in groups of seven bits, the lowest first, so that small ones take one byte. */
final class StateWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @param value not negative */
    void number(long value) {
        long rest = value;
        while (rest >= 0x80) {
            bytes.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    void real(double value) {
        fixed(Double.doubleToLongBits(value), Long.BYTES);
    }

    void shortReal(float value) {
        fixed(Float.floatToIntBits(value), Integer.BYTES);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void fixed(long bits, int length) {
        for (int i = length - 1; i >= 0; i--) {
            bytes.write((int) (bits >>> (8 * i)));
        }
    }
}
