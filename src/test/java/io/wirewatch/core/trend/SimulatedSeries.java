package io.wirewatch.core.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;

/**
 * Draws the counts of a series, day by day, from a known process. Deterministic for its seed.
 *
 * @param name for the table
 * @param perDay items on an average day
 * @param rhythm whether they come by day more than by night, and less at the weekend
 * @param variation relative standard deviation of the rate from day to day
 * @param batch how many come together on average, within minutes
 * @param growthDays the rate doubles in so many days; 0 for never
 * @param holes whether nothing at all comes on two days of every sixty
 */
record SimulatedSeries(
        String name, double perDay, boolean rhythm, double variation, double batch, int growthDays, boolean holes) {
    private static final int SLOTS_AN_HOUR = TrendWindow.HOUR.slots();

    static SimulatedSeries even(String name, double perDay) {
        return new SimulatedSeries(name, perDay, false, 0, 1, 0, false);
    }

    SimulatedSeries rhythmic() {
        return new SimulatedSeries(name, perDay, true, variation, batch, growthDays, holes);
    }

    SimulatedSeries varying(double by) {
        return new SimulatedSeries(name, perDay, rhythm, by, batch, growthDays, holes);
    }

    SimulatedSeries inBatchesOf(double size) {
        return new SimulatedSeries(name, perDay, rhythm, variation, size, growthDays, holes);
    }

    SimulatedSeries doublingIn(int days) {
        return new SimulatedSeries(name, perDay, rhythm, variation, batch, days, holes);
    }

    SimulatedSeries withHoles() {
        return new SimulatedSeries(name, perDay, rhythm, variation, batch, growthDays, true);
    }

    int[] day(LocalDate day, int number, Random random) {
        int[] slots = new int[TrendWindow.SLOTS_A_DAY];
        if (holes && number % 60 >= 50 && number % 60 < 52) {
            return slots;
        }
        double rate = perDay
                * (growthDays == 0 ? 1 : Math.pow(2, (double) number / growthDays))
                * (variation == 0 ? 1 : gamma(1 / (variation * variation), random) * variation * variation);
        for (int slot = 0; slot < slots.length; slot++) {
            double mean = rate * share(day.getDayOfWeek(), slot / SLOTS_AN_HOUR) / slots.length;
            addBatches(slots, slot, poisson(mean / batch, random), random);
        }
        return slots;
    }

    private void addBatches(int[] slots, int slot, int batches, Random random) {
        for (int i = 0; i < batches; i++) {
            int size = 1;
            while (random.nextDouble() < 1 - 1 / batch) {
                size++;
            }
            for (int item = 0; item < size; item++) {
                slots[
                        Math.min(slot + random.nextInt(SLOTS_AN_HOUR), slots.length - 1) * (batch > 1 ? 1 : 0)
                                + (batch > 1 ? 0 : slot)]++;
            }
        }
    }

    private double share(DayOfWeek day, int hour) {
        if (!rhythm) {
            return 1;
        }
        double ofDay = day.getValue() >= DayOfWeek.SATURDAY.getValue() ? 0.5 : 1.2;
        return ofDay * (1 + 0.8 * Math.sin(2 * Math.PI * (hour - 8) / 24));
    }

    static int poisson(double mean, Random random) {
        if (mean > 50) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /** Marsaglia and Tsang's method, for a shape above one third after the usual lift. */
    private static double gamma(double shape, Random random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
