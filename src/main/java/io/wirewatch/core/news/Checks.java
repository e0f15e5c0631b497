package io.wirewatch.core.news;

import java.util.List;

/** The few checks that the records of this package share. Messages name the component and the value. */
final class Checks {
    private Checks() {}

    static <T> List<T> copy(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    static String required(String value, String component) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(component + " is missing");
        }
        return value;
    }

    static double share(double value, String component) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(component + " is not within 0..1: " + value);
        }
        return value;
    }

    static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }
}
