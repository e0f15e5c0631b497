package io.wirewatch.core.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The part of a {@link SeriesHistory} that changes with each item: the counts of today and yesterday. Small, so it can be stored often; the rest changes
 * once a day.
 *
 * @param since from when on items are counted
 */
public record RecentCounts(Instant since, LocalDate today, DayCounts ofToday, DayCounts ofYesterday) {
    private static final int VERSION = 1;

    /** Whether a moment belongs to a later day, so that its history must be asked to add it. */
    public boolean endsBefore(Instant time) {
        return today.isBefore(TrendWindow.dayOf(time));
    }

    /** The first moment whose window is still counted. */
    public Instant keptSince() {
        return today.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** With one more. A moment that is too late changes nothing. */
    public RecentCounts add(Instant time) {
        LocalDate day = TrendWindow.dayOf(time);
        int slot = TrendWindow.slotOf(time);
        if (day.equals(today)) {
            return new RecentCounts(since, today, ofToday.plus(slot, 1), ofYesterday);
        }
        return day.equals(today.minusDays(1))
                ? new RecentCounts(since, today, ofToday, ofYesterday.plus(slot, 1))
                : this;
    }

    /** How many there were in the window around a moment; none where its counts are not kept any more, or not yet. */
    public long count(TrendWindow window, Instant time) {
        LocalDate day = TrendWindow.dayOf(time);
        DayCounts counts = day.equals(today) ? ofToday : day.equals(today.minusDays(1)) ? ofYesterday : DayCounts.NONE;
        int slot = TrendWindow.slotOf(time);
        return counts.sum(slot - slot % window.slots(), window.slots());
    }

    public byte[] toBytes() {
        StateWriter to = new StateWriter();
        to.number(VERSION);
        to.number(since.toEpochMilli());
        to.number(today.toEpochDay());
        ofToday.write(to);
        ofYesterday.write(to);
        return to.bytes();
    }

    /** @throws IllegalArgumentException when the bytes are of another version */
    public static RecentCounts read(byte[] bytes) {
        return read(new StateReader(bytes));
    }

    static RecentCounts read(StateReader from) {
        from.version(VERSION);
        return new RecentCounts(
                Instant.ofEpochMilli(from.number()),
                LocalDate.ofEpochDay(from.number()),
                DayCounts.read(from),
                DayCounts.read(from));
    }
}
