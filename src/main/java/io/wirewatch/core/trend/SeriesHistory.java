package io.wirewatch.core.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * The past of one series, as far as it is kept: the counts of today and yesterday, and what is usual by the days before. Immutable; at most some 2 kB as bytes.
 *
 * <p>It follows from the moments that were added and from the latest of all moments; in what order those of one day and the day before
 * came makes no difference. A moment before yesterday is too late: its day has been learned.
 */
public final class SeriesHistory {
    private static final int BASELINE_VERSION = 1;

    /** After so many days without items nothing is left of what was learned before. */
    private static final int LONGEST_MEMORY_DAYS = 400;

    private final RecentCounts recent;
    private final Baseline baseline;

    private SeriesHistory(RecentCounts recent, Baseline baseline) {
        this.recent = recent;
        this.baseline = baseline;
    }

    /** @param since from when on each item would have been counted; from then on, that there was none says something too */
    public static SeriesHistory since(Instant since) {
        return new SeriesHistory(
                new RecentCounts(since, TrendWindow.dayOf(since), DayCounts.NONE, DayCounts.NONE), Baseline.UNKNOWN);
    }

    /** With one more at a moment. One later than all before moves the time on to it; one that is too late changes nothing. */
    public SeriesHistory add(Instant time) {
        SeriesHistory now = advance(time);
        return new SeriesHistory(now.recent.add(time), now.baseline);
    }

    /** Moves the time on, which learns the days that are over by more than a day. A moment that has passed changes nothing. */
    public SeriesHistory advance(Instant time) {
        LocalDate day = TrendWindow.dayOf(time);
        SeriesHistory next = this;
        LocalDate earliest = day.minusDays(LONGEST_MEMORY_DAYS);
        if (recent.today().isBefore(earliest)) {
            next = new SeriesHistory(
                    new RecentCounts(recent.since(), earliest, DayCounts.NONE, DayCounts.NONE), baseline);
        }
        while (next.recent.today().isBefore(day)) {
            next = next.tomorrow();
        }
        return next;
    }

    /** How many there were in the window around a moment; none where its counts are not kept any more, or not yet. */
    public long count(TrendWindow window, Instant time) {
        return recent.count(window, time);
    }

    /** The first moment whose window is still counted. */
    public Instant keptSince() {
        return recent.keptSince();
    }

    Baseline baseline() {
        return baseline;
    }

    /** The state as bytes, with the versions of their form. */
    public byte[] toBytes() {
        byte[] counts = recent.toBytes();
        byte[] usual = baselineBytes();
        byte[] both = Arrays.copyOf(counts, counts.length + usual.length);
        System.arraycopy(usual, 0, both, counts.length, usual.length);
        return both;
    }

    /** @throws IllegalArgumentException when the bytes are of another version */
    public static SeriesHistory read(byte[] bytes) {
        StateReader from = new StateReader(bytes);
        return new SeriesHistory(RecentCounts.read(from), readBaseline(from));
    }

    /** For those who store what changes with each item apart from what changes once a day. */
    public RecentCounts recent() {
        return recent;
    }

    public byte[] baselineBytes() {
        StateWriter to = new StateWriter();
        to.number(BASELINE_VERSION);
        baseline.write(to);
        return to.bytes();
    }

    /** The two parts together again; both must come from the same history, or one that is the same but for items added since. */
    public static SeriesHistory of(RecentCounts recent, byte[] baselineBytes) {
        return new SeriesHistory(recent, readBaseline(new StateReader(baselineBytes)));
    }

    private static Baseline readBaseline(StateReader from) {
        from.version(BASELINE_VERSION);
        return Baseline.read(from);
    }

    private SeriesHistory tomorrow() {
        LocalDate yesterday = recent.today().minusDays(1);
        boolean whole = !startOf(yesterday).isBefore(recent.since());
        return new SeriesHistory(
                new RecentCounts(recent.since(), recent.today().plusDays(1), DayCounts.NONE, recent.ofToday()),
                whole ? baseline.plus(yesterday, recent.ofYesterday()) : baseline);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
