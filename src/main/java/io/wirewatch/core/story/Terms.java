package io.wirewatch.core.story;

import java.nio.ByteBuffer;

/**
 * Words of an item as numbers: hashes in ascending order, each with how much it weighs in the text, and whether it is one of the telling ones
 * (in the title, or repeated). Immutable.
 */
final class Terms {
    static final Terms NONE = new Terms(new int[0], new byte[0]);

    private static final int TELLING = 0x80;
    private static final float STEPS = 16;

    private final int[] keys;
    private final byte[] weights;

    private Terms(int[] keys, byte[] weights) {
        this.keys = keys;
        this.weights = weights;
    }

    /** @param keys ascending */
    static Terms of(int[] keys, float[] weights, boolean[] telling) {
        byte[] packed = new byte[keys.length];
        for (int i = 0; i < keys.length; i++) {
            int steps = Math.max(1, Math.min(TELLING - 1, Math.round(weights[i] * STEPS)));
            packed[i] = (byte) (telling[i] ? steps | TELLING : steps);
        }
        return new Terms(keys, packed);
    }

    int size() {
        return keys.length;
    }

    int key(int at) {
        return keys[at];
    }

    float weight(int at) {
        return (weights[at] & (TELLING - 1)) / STEPS;
    }

    boolean telling(int at) {
        return weights[at] < 0;
    }

    int bytes() {
        return 1 + keys.length * (Integer.BYTES + 1);
    }

    void write(ByteBuffer out) {
        out.put((byte) keys.length);
        for (int key : keys) {
            out.putInt(key);
        }
        out.put(weights);
    }

    static Terms read(ByteBuffer in) {
        int size = in.get() & 0xFF;
        int[] keys = new int[size];
        for (int i = 0; i < size; i++) {
            keys[i] = in.getInt();
            if (i > 0 && keys[i] <= keys[i - 1]) {
                throw new IllegalArgumentException("terms are not in order");
            }
        }
        byte[] weights = new byte[size];
        in.get(weights);
        return new Terms(keys, weights);
    }
}
