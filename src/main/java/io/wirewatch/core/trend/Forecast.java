package io.wirewatch.core.trend;

import java.util.Arrays;
import java.util.Map;

/** What a {@link Baseline} lets expect of one day: the distribution of the count in each of its windows. */
final class Forecast {
    /** A mean of nothing at all has no distribution. */
    private static final double LEAST = 1e-9;

    private final double[] hours;
    private final double[] shapeUncertainty;
    private final double levelUncertainty;
    private final Map<TrendWindow, Double> clumping;

    Forecast(double[] hours, double[] shapeUncertainty, double levelUncertainty, Map<TrendWindow, Double> clumping) {
        this.hours = hours;
        this.shapeUncertainty = shapeUncertainty;
        this.levelUncertainty = levelUncertainty;
        this.clumping = clumping;
    }

    /** @param slot any slot in the window */
    CountDistribution of(TrendWindow window, int slot) {
        double mean = mean(window, slot);
        return new CountDistribution(mean, clumping.get(window) * mean + mean * mean * uncertainty(window, slot));
    }

    /** The part of a squared distance that is not owed to a forecast from little knowledge. */
    double ownShare(TrendWindow window, int slot) {
        double mean = mean(window, slot);
        return clumping.get(window) / (clumping.get(window) + mean * uncertainty(window, slot));
    }

    private double mean(TrendWindow window, int slot) {
        int hour = slot / TrendWindow.HOUR.slots();
        double mean =
                switch (window) {
                    case DAY -> Arrays.stream(hours).sum();
                    case HOUR -> hours[hour];
                    case FIVE_MINUTES -> hours[hour] / TrendWindow.HOUR.slots();
                };
        return Math.max(mean, LEAST);
    }

    private double uncertainty(TrendWindow window, int slot) {
        return window == TrendWindow.DAY
                ? levelUncertainty
                : levelUncertainty + shapeUncertainty[slot / TrendWindow.HOUR.slots()];
    }
}
