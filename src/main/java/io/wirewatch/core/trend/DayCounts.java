package io.wirewatch.core.trend;

import java.util.Arrays;

/**
 * How many there were in each slot of five minutes of one day. Immutable, and so safe to share.
 *
 * <p>Written as pairs of gap and count, so a quiet day takes a few bytes.
 */
public final class DayCounts {
    static final DayCounts NONE = new DayCounts(new int[0]);

    /** Empty for none at all. */
    private final int[] slots;

    private DayCounts(int[] slots) {
        this.slots = slots;
    }

    DayCounts plus(int slot, int count) {
        int[] more = slots.length == 0 ? new int[TrendWindow.SLOTS_A_DAY] : slots.clone();
        more[slot] = Math.addExact(more[slot], count);
        return new DayCounts(more);
    }

    /** Sum of so many slots from one on. */
    long sum(int first, int number) {
        long sum = 0;
        for (int slot = first; slot < Math.min(first + number, slots.length); slot++) {
            sum += slots[slot];
        }
        return sum;
    }

    double total() {
        return sum(0, TrendWindow.SLOTS_A_DAY);
    }

    void write(StateWriter to) {
        to.number(Arrays.stream(slots).filter(count -> count != 0).count());
        int last = 0;
        for (int slot = 0; slot < slots.length; slot++) {
            if (slots[slot] != 0) {
                to.number(slot - last);
                to.number(slots[slot]);
                last = slot;
            }
        }
    }

    static DayCounts read(StateReader from) {
        long pairs = from.number();
        if (pairs == 0) {
            return NONE;
        }
        int[] slots = new int[TrendWindow.SLOTS_A_DAY];
        int slot = 0;
        for (long pair = 0; pair < pairs; pair++) {
            slot += (int) from.number();
            slots[slot] = (int) from.number();
        }
        return new DayCounts(slots);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayCounts counts && Arrays.equals(slots, counts.slots);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(slots);
    }
}
