package io.wirewatch.core.story;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The terms of a story's members, summed: what a mean over the members needs, without the members. Hashes in ascending order; for each the sum of
 * its weights in the members' vectors of length one, in how many members it is present, in how many it is a telling one, and how rare it was
 * when it was last met. Not to be shared between threads.
 */
final class TermSums {
    /** How much of this a story remembers of its terms. */
    enum Detail {
        SUMS(Integer.BYTES + Short.BYTES),
        ALL(Integer.BYTES + Short.BYTES + 3);

        private final int bytes;

        Detail(int bytes) {
            this.bytes = bytes;
        }
    }

    private static final float SUM_STEPS = 4096;
    private static final float COUNT_STEPS = 31;
    private static final float RARITY_STEPS = 15;
    private static final float[] COUNTS = values(COUNT_STEPS);
    private static final float[] RARITIES = values(RARITY_STEPS);

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private final Detail detail;
    private final int most;
    private int size;
    private int[] keys = new int[0];
    private float[] sums = new float[0];
    private float[] present = new float[0];
    private float[] telling = new float[0];
    private float[] rarity = new float[0];

    private static float[] values(float steps) {
        float[] values = new float[1 << Byte.SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / steps;
        }
        return values;
    }

    TermSums(Detail detail, int most) {
        this.detail = detail;
        this.most = most;
    }

    int size() {
        return size;
    }

    int key(int at) {
        return keys[at];
    }

    float sum(int at) {
        return sums[at];
    }

    float present(int at) {
        return present[at];
    }

    float telling(int at) {
        return telling[at];
    }

    float rarity(int at) {
        return rarity[at];
    }

    /** All that is there counts only this part from now on. */
    void fade(float part) {
        for (int i = 0; i < size; i++) {
            sums[i] *= part;
            present[i] *= part;
            telling[i] *= part;
        }
    }

    /** Counts a member in. */
    void add(WeighedTerms item) {
        int room = size + item.size();
        TermSums merged = new TermSums(detail, most);
        merged.allocate(room);
        int mine = 0;
        int its = 0;
        while (mine < size || its < item.size()) {
            boolean both = mine < size && its < item.size() && keys[mine] == item.key(its);
            boolean first = both || its == item.size() || (mine < size && keys[mine] < item.key(its));
            if (first) {
                merged.append(this, mine++);
            } else {
                merged.append(item, its);
            }
            if (both || !first) {
                merged.raise(item, its++);
            }
        }
        take(merged);
        drop();
    }

    private void append(TermSums other, int at) {
        keys[size] = other.keys[at];
        sums[size] = other.sums[at];
        present[size] = other.present[at];
        telling[size] = other.telling[at];
        rarity[size] = other.rarity[at];
        size++;
    }

    private void append(WeighedTerms item, int at) {
        keys[size++] = item.key(at);
    }

    private void raise(WeighedTerms item, int at) {
        int last = size - 1;
        sums[last] += item.unit(at);
        present[last] += 1;
        telling[last] += item.telling(at) ? 1 : 0;
        rarity[last] = item.rarity(at);
    }

    /** The terms of least weight go when there are too many. */
    private void drop() {
        if (size <= most) {
            return;
        }
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            // The heaviest first, of equal ones the least hash: sums are not negative, so their bits are in their
            // order.
            order[i] = ((long) ~Float.floatToIntBits(sums[i]) << Integer.SIZE) | i;
        }
        Arrays.sort(order);
        long last = order[most - 1];
        TermSums rest = new TermSums(detail, most);
        rest.allocate(most);
        for (int i = 0; i < size; i++) {
            if ((((long) ~Float.floatToIntBits(sums[i]) << Integer.SIZE) | i) <= last) {
                rest.append(this, i);
            }
        }
        take(rest);
    }

    private void take(TermSums other) {
        size = other.size;
        keys = other.keys;
        sums = other.sums;
        present = other.present;
        telling = other.telling;
        rarity = other.rarity;
    }

    private void allocate(int room) {
        keys = new int[room];
        sums = new float[room];
        present = new float[room];
        telling = new float[room];
        rarity = new float[room];
    }

    int[] keys() {
        return Arrays.copyOf(keys, size);
    }

    int bytes() {
        return 1 + size * detail.bytes;
    }

    void write(ByteBuffer out) {
        out.put((byte) size);
        for (int i = 0; i < size; i++) {
            out.putInt(keys[i]).putShort((short) steps(sums[i], SUM_STEPS, 0xFFFF));
            if (detail == Detail.ALL) {
                out.put((byte) steps(present[i], COUNT_STEPS, 0xFF));
                out.put((byte) steps(telling[i], COUNT_STEPS, 0xFF));
                out.put((byte) steps(rarity[i], RARITY_STEPS, 0xFF));
            }
        }
    }

    private static int steps(float value, float steps, int most) {
        return Math.min(most, Math.round(value * steps));
    }

    /**
     * Takes the place of what was there.
     *
     * @param in on an array
     */
    void read(ByteBuffer in) {
        size = in.get() & 0xFF;
        if (size > keys.length) {
            allocate(size);
        }
        byte[] bytes = in.array();
        int at = in.arrayOffset() + in.position();
        skip(in, size);
        for (int i = 0; i < size; i++, at += detail.bytes) {
            keys[i] = (int) INT.get(bytes, at);
            sums[i] = ((short) SHORT.get(bytes, at + 4) & 0xFFFF) / SUM_STEPS;
            if (detail == Detail.ALL) {
                present[i] = COUNTS[bytes[at + 6] & 0xFF];
                telling[i] = COUNTS[bytes[at + 7] & 0xFF];
                rarity[i] = RARITIES[bytes[at + 8] & 0xFF];
            }
        }
    }

    /** Past what {@link #read} would read. */
    void skip(ByteBuffer in) {
        skip(in, in.get() & 0xFF);
    }

    private void skip(ByteBuffer in, int terms) {
        if (in.remaining() < terms * detail.bytes) {
            throw new BufferUnderflowException();
        }
        in.position(in.position() + terms * detail.bytes);
    }
}
