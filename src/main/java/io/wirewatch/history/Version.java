package io.wirewatch.history;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where a version of an item stands in the view, and in the order in which the stream saw it.
 *
 * @param doc its number in the view
 * @param isCandidate whether a query may hold for it; else it is here because it is a later version, or a withdrawal
 * @param isSuperseded whether a later version follows
 * @param arrived in milliseconds
 * @param sequence its place among all items, or {@link #UNKNOWN}
 * @param place partition and offset
 */
record Version(int doc, Kind kind, boolean isCandidate, boolean isSuperseded, long arrived, long sequence, long place) {
    /** What a version is to its item. */
    enum Kind {
        NEW(0),
        UPDATE(1),
        WITHDRAWAL(2);

        private final long number;

        Kind(long number) {
            this.number = number;
        }

        /** As it stands in the index. */
        long number() {
            return number;
        }

        static Kind of(long number) {
            return number == NEW.number ? NEW : number == UPDATE.number ? UPDATE : WITHDRAWAL;
        }
    }

    /** On records from before the stream counted; they come first. */
    static final long UNKNOWN = -1;

    static final Comparator<Version> IN_ORDER = Comparator.comparingLong(Version::sequence)
            .thenComparingLong(Version::arrived)
            .thenComparingLong(Version::place);

    private static final int OFFSET_BITS = 48;

    static long place(int partition, long offset) {
        return ((long) partition << OFFSET_BITS) | offset;
    }

    Instant arrival() {
        return Instant.ofEpochMilli(arrived);
    }
}
