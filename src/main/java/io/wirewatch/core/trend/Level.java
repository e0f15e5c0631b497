package io.wirewatch.core.trend;

/**
 * How many there are on an average day: once by the last days, once by the last months. Both are sums of counts and of days that fade.
 *
 * <p>The months' level counts as so many items of the last days, so a busy series follows its last days and a quiet one, of which
 * they tell little, keeps to the months.
 */
record Level(double lately, double latelyDays, double slowly, double slowlyDays) {
    static final Level UNKNOWN = new Level(0, 0, 0, 0);

    private static final double LATELY = fading(5);
    private static final double SLOWLY = fading(28);
    private static final double BORROWED = 150;

    /** What a series shows that never had an item: half of one in all the time. */
    private static final double PRIOR = 0.5;

    /** @param days how much of an average day this one was expected to bring */
    Level plus(double count, double days) {
        return new Level(
                lately * LATELY + count,
                latelyDays * LATELY + days,
                slowly * SLOWLY + count,
                slowlyDays * SLOWLY + days);
    }

    double perDay(double clumping) {
        double months = (slowly + PRIOR) / slowlyDays;
        double weight = BORROWED * clumping;
        return (lately + weight) / (latelyDays + weight / months);
    }

    /** The relative variance of that estimate, for a clumping of one. */
    double uncertainty(double clumping) {
        return 1 / (lately + Math.min(BORROWED * clumping, slowly + PRIOR));
    }

    void write(StateWriter to) {
        to.real(lately);
        to.real(latelyDays);
        to.real(slowly);
        to.real(slowlyDays);
    }

    static Level read(StateReader from) {
        return new Level(from.real(), from.real(), from.real(), from.real());
    }

    /** What a day's weight is multiplied by with each day, so that it halves in so many. */
    static double fading(double halfLifeDays) {
        return Math.pow(0.5, 1 / halfLifeDays);
    }
}
