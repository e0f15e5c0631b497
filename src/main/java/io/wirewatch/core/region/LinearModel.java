package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Rows;
import java.util.Arrays;
import java.util.Locale;

/**
 * A weighted sum of what is known about a decision. Each part of the sum is a reason that can be shown. Immutable, and safe to share between
 * threads.
 *
 * @param <F> the features, in the order of their weights
 */
final class LinearModel<F extends Enum<F> & Feature> {
    private final F[] features;
    private final double[] weights;

    LinearModel(Class<F> features, double[] weights) {
        this.features = features.getEnumConstants();
        if (weights.length != this.features.length) {
            throw new IllegalArgumentException(weights.length + " weights for " + this.features.length + " features");
        }
        this.weights = weights.clone();
    }

    /**
     * The weights that ship with the program, from {@code weights.tsv}, which says what they were fitted on.
     *
     * @throws IllegalStateException when the file names a feature that is not known
     */
    static <F extends Enum<F> & Feature> LinearModel<F> standard(Class<F> features) {
        double[] weights = priors(features);
        for (String[] row : Rows.of(LinearModel.class, "weights.tsv", 4)) {
            if (row[0].equals(features.getSimpleName())) {
                weights[number(features, row[1])] = Double.parseDouble(row[2]);
            }
        }
        return new LinearModel<>(features, weights);
    }

    /** The weights before anything is fitted. */
    static <F extends Enum<F> & Feature> double[] priors(Class<F> features) {
        return Arrays.stream(features.getEnumConstants())
                .mapToDouble(Feature::prior)
                .toArray();
    }

    @SuppressWarnings("EnumOrdinal") // the order of the features is that of their weights
    private static <F extends Enum<F> & Feature> int number(Class<F> features, String name) {
        for (F feature : features.getEnumConstants()) {
            if (feature.name().equals(name)) {
                return feature.ordinal();
            }
        }
        throw new IllegalStateException("weights.tsv names " + name + ", which is no " + features.getSimpleName());
    }

    /** The sum for the values of all features. */
    double score(double[] values) {
        return score(values, 0, weights.length);
    }

    /** The part of the sum that some features bring which lie side by side. */
    double score(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** From a sum to a probability. */
    static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    /** What each feature that is not zero brings, the strongest first: {@code held +6.1, magnitude +2.3}. */
    String explain(double[] values) {
        StringBuilder parts = new StringBuilder();
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, (a, b) -> Double.compare(Math.abs(weights[b] * values[b]), Math.abs(weights[a] * values[a])));
        for (int i : order) {
            double part = weights[i] * values[i];
            if (Math.abs(part) >= 0.05) {
                parts.append(parts.isEmpty() ? "" : ", ")
                        .append(features[i].name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .append(String.format(Locale.ROOT, " %+.1f", part));
            }
        }
        return parts.toString();
    }

    double weight(int feature) {
        return weights[feature];
    }
}
