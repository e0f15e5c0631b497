package io.wirewatch.core.trend;

/**
 * Negative binomial distribution of a count, given by its mean and variance: a Poisson count whose rate is itself uncertain, as of a gamma
 * distribution. With a variance as small as the mean it is Poisson.
 *
 * <p>The upper tail is the incomplete beta function (NIST Digital Library of Mathematical Functions, 8.17.24), computed by its continued fraction
 * (8.17.22).
 */
record CountDistribution(double mean, double variance) {
    private static final double NEARLY_POISSON = 1e-6;
    private static final double TINY = 1e-300;
    private static final int STEPS = 10_000;

    CountDistribution {
        if (!(mean > 0 && Double.isFinite(variance))) {
            throw new IllegalArgumentException("no such distribution: mean " + mean + ", variance " + variance);
        }
    }

    /** Probability of more than so many, and of just so many to one half: what a rare count is judged by without being too strict on small ones. */
    double midTail(long count) {
        return atLeast(count) - exactly(count) / 2;
    }

    /** The count or, if it is rarer than so probable, the greatest below it that is not. */
    long limit(double probability, long count) {
        if (count <= mean || midTail(count) >= probability) {
            return count;
        }
        long usual = (long) mean;
        long rare = count;
        while (rare - usual > 1) {
            long middle = (usual + rare) / 2;
            if (midTail(middle) >= probability) {
                usual = middle;
            } else {
                rare = middle;
            }
        }
        return usual;
    }

    double exactly(long count) {
        double r = dispersion();
        return Math.exp(logGamma(count + r)
                - logGamma(r)
                - logGamma(count + 1.0)
                - r * Math.log1p(mean / r)
                + count * Math.log(mean / (r + mean)));
    }

    double atLeast(long count) {
        if (count <= 0) {
            return 1;
        }
        double r = dispersion();
        return count > mean
                ? beta(mean / (r + mean), (double) count, r)
                : Math.max(0, 1 - beta(r / (r + mean), r, (double) count));
    }

    private double dispersion() {
        return mean * mean / Math.max(variance - mean, mean * NEARLY_POISSON);
    }

    /** The regularized incomplete beta function, for x below the mean of its distribution. */
    private static double beta(double x, double a, double b) {
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return Math.min(1, front / (a * fraction(x, a, b)));
    }

    /** 1 + d1/(1 + d2/(1 + …)), by the modified method of Lentz. */
    private static double fraction(double x, double a, double b) {
        double value = 1;
        double upper = 1;
        double lower = 0;
        for (int step = 1; step <= STEPS; step++) {
            double d = coefficient(step, x, a, b);
            lower = 1 / notZero(1 + d * lower);
            upper = notZero(1 + d / upper);
            value *= upper * lower;
            if (Math.abs(upper * lower - 1) < 1e-12) {
                break;
            }
        }
        return value;
    }

    private static double coefficient(int step, double x, double a, double b) {
        double m = Math.floorDiv(step, 2);
        return step % 2 == 0
                ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    }

    private static double notZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Stirling's series (DLMF 5.11.1), moved up to where five terms are exact enough. */
    static double logGamma(double x) {
        double shift = 0;
        double z = x;
        while (z < 10) {
            shift += Math.log(z);
            z++;
        }
        double square = 1 / (z * z);
        double series = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680)))) / z;
        return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
    }
}
