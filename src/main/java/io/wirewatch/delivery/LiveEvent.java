package io.wirewatch.delivery;

import java.time.Instant;
import java.util.Comparator;

/**
 * One event as clients get it. Events are ordered by the time of their records, so that what several partitions hold can be told in turn.
 *
 * @param kind name of the event: {@code item}, {@code withdrawn} or {@code alert}
 * @param data the tagged item, the id of the one that was withdrawn, or the alert, as one line of JSON
 */
record LiveEvent(String kind, String topic, int partition, long offset, Instant time, String data)
        implements Comparable<LiveEvent> {
    static final String ITEM = "item";
    static final String WITHDRAWN = "withdrawn";
    static final String ALERT = "alert";

    private static final Comparator<LiveEvent> ORDER = Comparator.comparing(LiveEvent::time)
            .thenComparing(LiveEvent::topic)
            .thenComparingInt(LiveEvent::partition)
            .thenComparingLong(LiveEvent::offset);

    LiveEvent {
        if (data.indexOf('\n') >= 0 || data.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("the data of an event is one line");
        }
    }

    /** The same for the same record, whenever and by whomever it is read. */
    String id() {
        return topic + "-" + partition + "-" + offset;
    }

    @Override
    public int compareTo(LiveEvent other) {
        return ORDER.compare(this, other);
    }
}
