package io.wirewatch.config;

import io.wirewatch.core.news.Durations;
import io.wirewatch.core.news.QuietHours;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The kinds of values that settings have. Each refuses what it cannot read and says what it expected. */
final class ValueTypes {
    private ValueTypes() {}

    static String text(String written) {
        if (written.isBlank()) {
            throw new IllegalArgumentException("expected some text");
        }
        return written.strip();
    }

    static Path path(String written) {
        String home = System.getProperty("user.home");
        String path = text(written);
        return path.equals("~") || path.startsWith("~/") ? Path.of(home + path.substring(1)) : Path.of(path);
    }

    static Optional<Path> optionalPath(String written) {
        return written.isBlank() ? Optional.empty() : Optional.of(path(written));
    }

    static Optional<QuietHours> quietHours(String written) {
        return written.isBlank() ? Optional.empty() : Optional.of(QuietHours.parse(written));
    }

    static Boolean flag(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException("expected true or false");
        };
    }

    static Setting.ValueType<Duration> duration(Duration least, Duration most) {
        return written -> Durations.parse(written)
                .filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0)
                .orElseThrow(() -> new IllegalArgumentException("expected a duration such as 30s, 10m or 2h, at least "
                        + least.toSeconds() + "s and at most " + most.toMinutes() + "m"));
    }

    static Setting.ValueType<Integer> number(int least, int most) {
        return written -> {
            try {
                int value = Integer.parseInt(written.strip());
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Told below, as for a number out of range.
            }
            throw new IllegalArgumentException("expected a whole number from " + least + " to " + most);
        };
    }

    /** A number from 0 to 1. */
    static Setting.ValueType<Double> share() {
        return written -> {
            try {
                double value = Double.parseDouble(written.strip());
                if (value >= 0 && value <= 1) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Told below, as for a number out of range.
            }
            throw new IllegalArgumentException("expected a number from 0 to 1");
        };
    }

    static Setting.ValueType<String> matching(String pattern, String expected) {
        return written -> {
            if (!written.matches(pattern)) {
                throw new IllegalArgumentException("expected " + expected);
            }
            return written;
        };
    }
}
