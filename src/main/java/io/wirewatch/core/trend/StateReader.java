package io.wirewatch.core.trend;

/** Reads what {@link StateWriter} wrote. Throws when the bytes end too early. */
final class StateReader {
    private final byte[] bytes;
    private int next;

    StateReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException when another version follows */
    void version(int known) {
        long found = number();
        if (found != known) {
            throw new IllegalArgumentException("state of version " + found + ", where " + known + " is known");
        }
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte group = bytes[next++];
            value |= (long) (group & 0x7f) << shift;
            if (group >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number without end");
    }

    double real() {
        return Double.longBitsToDouble(fixed(Long.BYTES));
    }

    float shortReal() {
        return Float.intBitsToFloat((int) fixed(Integer.BYTES));
    }

    private long fixed(int length) {
        long bits = 0;
        for (int i = 0; i < length; i++) {
            bits = (bits << 8) | (bytes[next++] & 0xff);
        }
        return bits;
    }
}
