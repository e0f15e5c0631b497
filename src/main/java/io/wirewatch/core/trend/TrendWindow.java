package io.wirewatch.core.trend;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The windows in which we count. They lie end to end and begin at whole multiples of their length since 1970 in UTC.
 *
 * <p>Each has a budget of false alarms: how rare a count must be, by chance, to be called a surge. A window that comes more often must therefore
 * show a rarer count.
 */
public enum TrendWindow {
    FIVE_MINUTES(1, Duration.ofDays(730)),
    HOUR(12, Duration.ofDays(365)),
    DAY(288, Duration.ofDays(150));

    /** The shortest window, of which the others are made. */
    static final Duration SLOT = Duration.ofMinutes(5);

    /** How many of them a day has. */
    static final int SLOTS_A_DAY = 288;

    private final int slots;
    private final Duration budget;

    TrendWindow(int slots, Duration budget) {
        this.slots = slots;
        this.budget = budget;
    }

    public Duration length() {
        return SLOT.multipliedBy(slots);
    }

    /** Beginning of the window in which a moment lies. */
    public Instant start(Instant time) {
        long seconds = length().toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), seconds) * seconds);
    }

    /** One false alarm of this window is allowed in so much time, for each series. */
    public Duration budget() {
        return budget;
    }

    int slots() {
        return slots;
    }

    int aDay() {
        return SLOTS_A_DAY / slots;
    }

    /** Probability that one window may have of being called a surge by chance. */
    double falseAlarms() {
        return length().toSeconds() / (double) budget.toSeconds();
    }

    static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    static int slotOf(Instant time) {
        return (int) (Math.floorMod(time.getEpochSecond(), Duration.ofDays(1).toSeconds()) / SLOT.toSeconds());
    }
}
