package io.wirewatch.core.trend;

/**
 * How far counts in windows of one length lay from what was expected, as a multiple of what chance alone (Poisson) would do: the sums of squared distances and of
 * expected counts, both fading.
 */
record Spread(double squares, double expected) {
    static final Spread UNKNOWN = new Spread(0, 0);

    private static final double FADING = Level.fading(28);
    private static final double BORROWED_DAYS = 7;
    private static final double BORROWED_ITEMS = 10;

    /** Before anything is known, items are taken to come in small clumps, at a rate that varies by 30% from window to window. */
    private static final double ASSUMED_CLUMPING = 1.0;

    private static final double ASSUMED_VARIATION = 0.05;

    Spread faded() {
        return new Spread(squares * FADING, expected * FADING);
    }

    Spread plus(double square, double mean) {
        return new Spread(squares + square, expected + mean);
    }

    /**
     * Variance over mean, never below one.
     *
     * @param perDay how many are expected on an average day
     * @param perWindow and in an average window
     */
    double clumping(double perDay, double perWindow) {
        double borrowed = BORROWED_DAYS * perDay + BORROWED_ITEMS;
        double assumed = ASSUMED_CLUMPING + ASSUMED_VARIATION * perWindow;
        return Math.max(1, (borrowed * assumed + squares) / (borrowed + expected));
    }

    void write(StateWriter to) {
        to.real(squares);
        to.real(expected);
    }

    static Spread read(StateReader from) {
        return new Spread(from.real(), from.real());
    }
}
