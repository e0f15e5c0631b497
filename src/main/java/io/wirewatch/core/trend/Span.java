package io.wirewatch.core.trend;

import java.time.Duration;
import java.util.Locale;

/** Windows, counts and long times in words. */
final class Span {
    private static final double DAYS_A_MONTH = 30.44;
    private static final double DAYS_A_YEAR = 365.25;

    private Span() {}

    static String of(TrendWindow window) {
        return switch (window) {
            case FIVE_MINUTES -> "5 minutes";
            case HOUR -> "hour";
            case DAY -> "day";
        };
    }

    /** Two digits where it is small. */
    static String rounded(double count) {
        return String.format(Locale.ROOT, count < 0.1 ? "%.2f" : count < 100 ? "%.1f" : "%.0f", count);
    }

    static String onceIn(Duration time) {
        double days = time.toSeconds() / 86_400.0;
        if (days > 100 * DAYS_A_YEAR) {
            return "less than once in 100 years";
        }
        if (days > 2 * DAYS_A_YEAR) {
            return onceIn(days / DAYS_A_YEAR, "years");
        }
        if (days > 2 * DAYS_A_MONTH) {
            return onceIn(days / DAYS_A_MONTH, "months");
        }
        return days > 2 ? onceIn(days, "days") : onceIn(days * 24, "hours");
    }

    private static String onceIn(double number, String unit) {
        return "once in " + Math.round(number) + " " + unit;
    }
}
