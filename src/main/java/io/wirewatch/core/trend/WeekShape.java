package io.wirewatch.core.trend;

import java.util.Arrays;

/**
 * How the counts of a series lie in the hours of the week: the sum of past counts for each of its 168 hours, and how many of each weekday were seen,
 * both fading with time.
 *
 * <p>What is little known is borrowed. An hour of the week takes from its neighbours, and is drawn towards the same hour of all days times the
 * share of its weekday; these are drawn towards an even course. The more items there were, the less is borrowed.
 */
final class WeekShape {
    static final int HOURS = 24;
    static final WeekShape UNKNOWN = new WeekShape(new float[7 * HOURS], new float[7]);

    /** So many items' worth of an even course are mixed into each estimate, times the clumping of the series. */
    private static final double BORROWED_BY_HOUR_OF_DAY = 3;

    private static final double BORROWED_BY_WEEKDAY = 20;
    private static final double BORROWED_BY_HOUR_OF_WEEK = 4;

    private final float[] counts;
    private final float[] days;

    private WeekShape(float[] counts, float[] days) {
        this.counts = counts;
        this.days = days;
    }

    /** @param weekday 0 for Monday */
    WeekShape plus(int weekday, double[] hours, double fading) {
        float[] newCounts = faded(counts, fading);
        float[] newDays = faded(days, fading);
        for (int hour = 0; hour < HOURS; hour++) {
            newCounts[weekday * HOURS + hour] += (float) hours[hour];
        }
        newDays[weekday]++;
        return new WeekShape(newCounts, newDays);
    }

    /**
     * How much more or less than on average is to be expected in each hour of a weekday; 1 is the average.
     *
     * @param clumping how many items come together on the average: so much less do they tell of the course
     */
    double[] ofDay(int weekday, double clumping) {
        double total = sum(counts);
        double known = sum(days);
        double perHour = known == 0 ? 0 : total / known / HOURS;
        double ofWeekday = drawn(
                sum(Arrays.copyOfRange(counts, weekday * HOURS, (weekday + 1) * HOURS)),
                days[weekday] * perHour * HOURS,
                1,
                BORROWED_BY_WEEKDAY * clumping);
        double[] hoursOfDay = hoursOfDay();
        double[] shape = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            double ofHour = drawn(smooth(hoursOfDay, hour), known * perHour, 1, BORROWED_BY_HOUR_OF_DAY * clumping);
            int here = weekday * HOURS + hour;
            shape[hour] = drawn(
                    smooth(counts, here),
                    smoothDays(here) * perHour,
                    ofHour * ofWeekday,
                    BORROWED_BY_HOUR_OF_WEEK * clumping);
        }
        return shape;
    }

    /** How much an hour's share may be off: the relative variance of its estimate, for a clumping of one. */
    double uncertainty(int weekday, int hour) {
        // The three hours that are smoothed together, weighted 1/4, 1/2, 1/4, know as much as 8/3 of the one.
        return 1 / (smooth(counts, weekday * HOURS + hour) * 8 / 3 + BORROWED_BY_HOUR_OF_WEEK);
    }

    void write(StateWriter to) {
        for (float day : days) {
            to.shortReal(day);
        }
        int last = 0;
        for (int hour = 0; hour < counts.length; hour++) {
            if (counts[hour] != 0) {
                to.number(hour - last + 1);
                to.shortReal(counts[hour]);
                last = hour;
            }
        }
        to.number(0);
    }

    static WeekShape read(StateReader from) {
        float[] days = new float[7];
        for (int day = 0; day < days.length; day++) {
            days[day] = from.shortReal();
        }
        float[] counts = new float[7 * HOURS];
        int hour = 0;
        for (long gap = from.number(); gap > 0; gap = from.number()) {
            hour += (int) gap - 1;
            counts[hour] = from.shortReal();
        }
        return new WeekShape(counts, days);
    }

    /** Seen over expected, with so many items more of both that the quotient is drawn to what else would be assumed. */
    private static double drawn(double seen, double expected, double assumed, double weight) {
        return (seen + weight * assumed) / (expected + weight);
    }

    private double[] hoursOfDay() {
        double[] sums = new double[HOURS];
        for (int hour = 0; hour < counts.length; hour++) {
            sums[hour % HOURS] += counts[hour];
        }
        return sums;
    }

    private static double smooth(double[] around, int at) {
        int length = around.length;
        return (around[(at + length - 1) % length] + 2 * around[at] + around[(at + 1) % length]) / 4;
    }

    private static double smooth(float[] around, int at) {
        int length = around.length;
        return (around[(at + length - 1) % length] + 2 * around[at] + around[(at + 1) % length]) / 4;
    }

    private double smoothDays(int hour) {
        int before = Math.floorMod(hour - 1, counts.length) / HOURS;
        int after = (hour + 1) % counts.length / HOURS;
        return (days[before] + 2 * days[hour / HOURS] + days[after]) / 4;
    }

    private static float[] faded(float[] values, double fading) {
        float[] less = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            float value = (float) (values[i] * fading);
            less[i] = value < 1e-3f ? 0 : value;
        }
        return less;
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
