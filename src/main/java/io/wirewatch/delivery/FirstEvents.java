package io.wirewatch.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts what is read at the start, one partition after the other, into the order of its times as far as the order of each partition allows. Not to be
 * shared between threads.
 */
final class FirstEvents {
    private final List<Deque<EventReader.Read>> slots = new ArrayList<>();
    private long bytes;

    FirstEvents(int count) {
        for (int slot = 0; slot < count; slot++) {
            slots.add(new ArrayDeque<>());
        }
    }

    void add(EventReader.Read read) {
        slots.get(read.event().slot()).add(read);
        bytes += read.event().size();
    }

    long bytes() {
        return bytes;
    }

    /** Hands all over, and keeps none. */
    void drain(Consumer<EventReader.Read> taker) {
        for (Deque<EventReader.Read> oldest = oldest(); oldest != null; oldest = oldest()) {
            taker.accept(oldest.poll());
        }
        bytes = 0;
    }

    /** The partition whose next event is the oldest; null when all are empty. */
    private Deque<EventReader.Read> oldest() {
        Deque<EventReader.Read> oldest = null;
        for (Deque<EventReader.Read> slot : slots) {
            if (!slot.isEmpty()
                    && (oldest == null
                            || slot.peek()
                                    .event()
                                    .time()
                                    .isBefore(oldest.peek().event().time()))) {
                oldest = slot;
            }
        }
        return oldest;
    }
}
