package io.wirewatch.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of at most five shades a count has. Counts of countries differ by factors, so each shade begins at about the same multiple of the one before; a
 * few counts are told apart one by one.
 *
 * @param starts the least count of each shade, rising from 1
 */
record ShadeScale(List<Long> starts) {
    private static final int SHADES = 5;

    static ShadeScale upTo(long most) {
        List<Long> starts = new ArrayList<>(List.of(1L));
        for (int i = 1; i < SHADES; i++) {
            long last = starts.get(starts.size() - 1);
            long start = most <= SHADES
                    ? i + 1
                    : Math.max(last + 1, Counts.round(Math.pow((double) most, i / (double) SHADES)));
            if (start <= most) {
                starts.add(start);
            }
        }
        return new ShadeScale(List.copyOf(starts));
    }

    /** From 0, the faintest, to 1. */
    double share(long count) {
        int shade = 0;
        while (shade + 1 < starts.size() && starts.get(shade + 1) <= count) {
            shade++;
        }
        return at(shade);
    }

    double at(int shade) {
        return starts.size() == 1 ? 0.5 : shade / (starts.size() - 1.0);
    }

    /** What the legend says of a shade. */
    String label(int shade) {
        long start = starts.get(shade);
        if (shade == starts.size() - 1) {
            return Counts.format(start) + " and more";
        }
        long end = starts.get(shade + 1) - 1;
        return start == end ? Counts.format(start) : Counts.format(start) + "–" + Counts.format(end);
    }
}
