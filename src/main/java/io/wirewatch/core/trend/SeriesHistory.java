package io.wirewatch.core.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The past of one series, as far as it is kept: the counts of today and yesterday, and what is usual by the days before. Immutable; at most some 2 kB as bytes.
 *
 * <p>It follows from the moments that were added, in whatever order those of one day and the day before came, and from the latest of all moments. A moment
 * before yesterday is too late: its day has been learned.
 */
public final class SeriesHistory {
    private static final int VERSION = 1;

    /** After so many days without items nothing is left of what was learned before. */
    private static final int LONGEST_MEMORY_DAYS = 400;

    private final Instant since;
    private final LocalDate today;
    private final DayCounts countsOfToday;
    private final DayCounts countsOfYesterday;
    private final Baseline baseline;

    private SeriesHistory(
            Instant since, LocalDate today, DayCounts countsOfToday, DayCounts countsOfYesterday, Baseline baseline) {
        this.since = since;
        this.today = today;
        this.countsOfToday = countsOfToday;
        this.countsOfYesterday = countsOfYesterday;
        this.baseline = baseline;
    }

    /** @param since from when on each item would have been counted; from then on, that there was none says something too */
    public static SeriesHistory since(Instant since) {
        return new SeriesHistory(since, TrendWindow.dayOf(since), DayCounts.NONE, DayCounts.NONE, Baseline.UNKNOWN);
    }

    /** With one more at a moment. One later than all before moves the time on to it; one that is too late changes nothing. */
    public SeriesHistory add(Instant time) {
        LocalDate day = TrendWindow.dayOf(time);
        SeriesHistory now = advance(time);
        int slot = TrendWindow.slotOf(time);
        if (day.equals(now.today)) {
            return now.with(now.countsOfToday.plus(slot, 1), now.countsOfYesterday);
        }
        return day.equals(now.today.minusDays(1))
                ? now.with(now.countsOfToday, now.countsOfYesterday.plus(slot, 1))
                : now;
    }

    /** Moves the time on, which learns the days that are over by more than a day. A moment that has passed changes nothing. */
    public SeriesHistory advance(Instant time) {
        LocalDate day = TrendWindow.dayOf(time);
        SeriesHistory next = this;
        if (today.isBefore(day.minusDays(LONGEST_MEMORY_DAYS))) {
            next = new SeriesHistory(
                    since, day.minusDays(LONGEST_MEMORY_DAYS), DayCounts.NONE, DayCounts.NONE, baseline);
        }
        while (next.today.isBefore(day)) {
            next = next.tomorrow();
        }
        return next;
    }

    /** How many there were in the window around a moment; none where its counts are not kept any more, or not yet. */
    public long count(TrendWindow window, Instant time) {
        LocalDate day = TrendWindow.dayOf(time);
        DayCounts counts =
                day.equals(today) ? countsOfToday : day.equals(today.minusDays(1)) ? countsOfYesterday : DayCounts.NONE;
        int slot = TrendWindow.slotOf(time);
        return counts.sum(slot - slot % window.slots(), window.slots());
    }

    /** The first moment whose window is still counted. */
    public Instant keptSince() {
        return today.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Baseline baseline() {
        return baseline;
    }

    /** The state as bytes, with the version of their form. */
    public byte[] toBytes() {
        StateWriter to = new StateWriter();
        to.number(VERSION);
        to.number(since.toEpochMilli());
        to.number(today.toEpochDay());
        countsOfToday.write(to);
        countsOfYesterday.write(to);
        baseline.write(to);
        return to.bytes();
    }

    /** @throws IllegalArgumentException when the bytes are of another version */
    public static SeriesHistory read(byte[] bytes) {
        StateReader from = new StateReader(bytes);
        long version = from.number();
        if (version != VERSION) {
            throw new IllegalArgumentException("a history of version " + version + ", where " + VERSION + " is known");
        }
        return new SeriesHistory(
                Instant.ofEpochMilli(from.number()),
                LocalDate.ofEpochDay(from.number()),
                DayCounts.read(from),
                DayCounts.read(from),
                Baseline.read(from));
    }

    private SeriesHistory tomorrow() {
        LocalDate yesterday = today.minusDays(1);
        boolean whole = !yesterday.atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(since);
        return new SeriesHistory(
                since,
                today.plusDays(1),
                DayCounts.NONE,
                countsOfToday,
                whole ? baseline.plus(yesterday, countsOfYesterday) : baseline);
    }

    private SeriesHistory with(DayCounts ofToday, DayCounts ofYesterday) {
        return new SeriesHistory(since, today, ofToday, ofYesterday, baseline);
    }
}
