package io.wirewatch.picture;

import java.time.Instant;

/**
 * A field with time from left to right and counts from below upwards.
 *
 * @param least the count at the lower edge: 0 or less
 */
record Plot(Sheet sheet, double top, double height, Instant from, Instant to, double least, double most) {
    static final double LEFT = Sheet.MARGIN + 46;
    static final double WIDTH = Sheet.RIGHT - LEFT;

    private static final int TICKS = 9;

    double x(Instant time) {
        double length = to.toEpochMilli() - from.toEpochMilli();
        return LEFT + WIDTH * (time.toEpochMilli() - from.toEpochMilli()) / length;
    }

    double y(double count) {
        return top + height * (most - count) / (most - least);
    }

    /** Whether a moment lies in the field. */
    boolean has(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** Lines across at the counts and at the bottom, with their numbers. */
    void grid(double... counts) {
        Palette colors = sheet.colors();
        for (double count : counts) {
            sheet.line(LEFT, y(count), LEFT + WIDTH, y(count), count == 0 ? colors.soft() : colors.line(), 0.8);
            String number = Counts.format(Math.round(Math.abs(count)));
            sheet.add(
                    Mark.Words.of(LEFT - 8, y(count) + 4, number, colors.soft()).anchored(Mark.Anchor.END));
        }
    }

    /** Marks of time below the field, and lines up into it. */
    void timeAxis(boolean labels) {
        Palette colors = sheet.colors();
        for (Times.Tick tick : Times.ticks(from, to, TICKS)) {
            double x = x(tick.time());
            sheet.line(x, top, x, top + height, colors.line(), 0.5);
            if (labels) {
                sheet.add(Mark.Words.of(x, top + height + 18, tick.label(), colors.soft())
                        .anchored(Mark.Anchor.MIDDLE));
            }
        }
    }
}
