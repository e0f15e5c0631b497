package io.wirewatch.picture;

import java.util.Locale;
import java.util.stream.LongStream;

/** Counts in words and along an axis. */
final class Counts {
    private Counts() {}

    static String format(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    static String format(long count, String one, String many) {
        return format(count) + ' ' + (count == 1 ? one : many);
    }

    /** The least of 1, 2, 5, 10, 20 … that is not less. */
    static long round(double value) {
        long ten = 1;
        while (ten * 10 < value) {
            ten *= 10;
        }
        return LongStream.of(ten, 2 * ten, 5 * ten, 10 * ten)
                .filter(candidate -> candidate >= value)
                .findFirst()
                .orElseThrow();
    }
}
