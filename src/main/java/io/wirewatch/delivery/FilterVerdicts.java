package io.wirewatch.delivery;

import java.util.BitSet;

/**
 * What a filter says of the events in the log, each asked once however many clients have the filter. Belongs to its {@link EventLog}, which guards it;
 * for all others it is a mere token.
 */
final class FilterVerdicts {
    private final EventFilter filter;
    private final int capacity;
    private final BitSet known = new BitSet();
    private final BitSet wanted = new BitSet();
    private int users;

    FilterVerdicts(EventFilter filter, int capacity) {
        this.filter = filter;
        this.capacity = capacity;
    }

    EventFilter filter() {
        return filter;
    }

    /** Whether the event with a number is wanted; null when that has not been asked. */
    Boolean get(long number) {
        int place = place(number);
        return known.get(place) ? wanted.get(place) : null;
    }

    void put(long number, boolean verdict) {
        known.set(place(number));
        wanted.set(place(number), verdict);
    }

    /** An event takes the place of one that left the log. */
    void forget(long number) {
        known.clear(place(number));
    }

    int use(int change) {
        users += change;
        return users;
    }

    private int place(long number) {
        return (int) (number % capacity);
    }
}
