package io.wirewatch.core.trend;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is usual in a series: its level, the course of its week, and how far it strays. Immutable.
 *
 * <p>It learns one whole day at a time. A day, or an hour of it, that stands out is cut down to what could just still be
 * usual before it is learned, so one burst does not hide the next, while a new level that stays is learned within days.
 *
 * @param days how many whole days were learned
 */
record Baseline(int days, WeekShape shape, Level level, Map<TrendWindow, Spread> spreads) {
    static final Baseline UNKNOWN = new Baseline(0, WeekShape.UNKNOWN, Level.UNKNOWN, unknownSpreads());

    private static final double SHAPE_FADING = Level.fading(42);

    /** @throws IllegalStateException when no day was learned yet */
    Forecast forecast(LocalDate day) {
        if (days == 0) {
            throw new IllegalStateException("nothing is known of the series");
        }
        int weekday = day.getDayOfWeek().getValue() - 1;
        Map<TrendWindow, Double> clumping = clumping();
        double clumpingOfDay = clumping.get(TrendWindow.DAY);
        double perHour = level.perDay(clumpingOfDay) / WeekShape.HOURS;
        double[] hours = shape.ofDay(weekday, clumpingOfDay);
        double[] uncertainty = new double[WeekShape.HOURS];
        for (int hour = 0; hour < WeekShape.HOURS; hour++) {
            hours[hour] *= perHour;
            uncertainty[hour] = shape.uncertainty(weekday, hour);
        }
        return new Forecast(hours, uncertainty, clumpingOfDay * level.uncertainty(clumpingOfDay), clumping);
    }

    Baseline plus(LocalDate day, DayCounts counts) {
        int weekday = day.getDayOfWeek().getValue() - 1;
        double relative = relativeLength(weekday);
        if (days == 0) {
            return new Baseline(
                    1, shape.plus(weekday, hours(counts), SHAPE_FADING), level.plus(counts.total(), relative), spreads);
        }
        Forecast forecast = forecast(day);
        double kept = kept(forecast.of(TrendWindow.DAY, 0), TrendWindow.DAY, counts.total());
        double[] hours = hours(counts);
        for (int hour = 0; hour < hours.length; hour++) {
            CountDistribution usual = forecast.of(TrendWindow.HOUR, hour * TrendWindow.HOUR.slots());
            hours[hour] *= Math.min(kept, kept(usual, TrendWindow.HOUR, hours[hour]));
        }
        return new Baseline(
                days + 1,
                shape.plus(weekday, hours, SHAPE_FADING),
                level.plus(counts.total() * kept, relative),
                spreads(forecast, counts));
    }

    /** What part of a count is left when it is cut down to the usual. */
    private static double kept(CountDistribution usual, TrendWindow window, double count) {
        long limit = usual.limit(window.falseAlarms(), (long) count);
        return limit < count ? limit / count : 1;
    }

    private Map<TrendWindow, Spread> spreads(Forecast forecast, DayCounts counts) {
        Map<TrendWindow, Spread> next = new EnumMap<>(TrendWindow.class);
        for (TrendWindow window : TrendWindow.values()) {
            Spread spread = spreads.get(window).faded();
            for (int slot = 0; slot < TrendWindow.SLOTS_A_DAY; slot += window.slots()) {
                CountDistribution usual = forecast.of(window, slot);
                double count = counts.sum(slot, window.slots());
                double distance = count * kept(usual, window, count) - usual.mean();
                spread = spread.plus(distance * distance * forecast.ownShare(window, slot), usual.mean());
            }
            next.put(window, spread);
        }
        return next;
    }

    private Map<TrendWindow, Double> clumping() {
        double perDay = level.perDay(1);
        Map<TrendWindow, Double> clumping = new EnumMap<>(TrendWindow.class);
        spreads.forEach((window, spread) -> clumping.put(window, spread.clumping(perDay, perDay / window.aDay())));
        return clumping;
    }

    /** How much of an average day a weekday brings. */
    private double relativeLength(int weekday) {
        if (days == 0) {
            return 1;
        }
        double sum = 0;
        for (double hour : shape.ofDay(weekday, clumping().get(TrendWindow.DAY))) {
            sum += hour;
        }
        return sum / WeekShape.HOURS;
    }

    private static double[] hours(DayCounts counts) {
        double[] hours = new double[WeekShape.HOURS];
        for (int hour = 0; hour < hours.length; hour++) {
            hours[hour] = counts.sum(hour * TrendWindow.HOUR.slots(), TrendWindow.HOUR.slots());
        }
        return hours;
    }

    void write(StateWriter to) {
        to.number(days);
        level.write(to);
        spreads.values().forEach(spread -> spread.write(to));
        shape.write(to);
    }

    static Baseline read(StateReader from) {
        int days = (int) from.number();
        Level level = Level.read(from);
        Map<TrendWindow, Spread> spreads = new EnumMap<>(TrendWindow.class);
        for (TrendWindow window : TrendWindow.values()) {
            spreads.put(window, Spread.read(from));
        }
        return new Baseline(days, WeekShape.read(from), level, spreads);
    }

    private static Map<TrendWindow, Spread> unknownSpreads() {
        Map<TrendWindow, Spread> none = new EnumMap<>(TrendWindow.class);
        for (TrendWindow window : TrendWindow.values()) {
            none.put(window, Spread.UNKNOWN);
        }
        return none;
    }
}
