package io.wirewatch.picture.shapes;

import java.util.Comparator;
import java.util.List;

/** Rings as an SVG path (SVG 1.1, section 8.3): one decimal, steps rather than places, and no more letters than needed. */
final class Outline {
    private Outline() {}

    static String path(List<List<Point>> rings) {
        StringBuilder path = new StringBuilder();
        for (List<Point> ring : rings) {
            append(path, ring);
        }
        return path.toString();
    }

    /** The middle of the largest ring's box: {@code x y}. */
    static String middle(List<List<Point>> rings) {
        List<Point> largest =
                rings.stream().max(Comparator.comparingDouble(Point::area)).orElseThrow();
        var x = largest.stream().mapToDouble(Point::x).summaryStatistics();
        var y = largest.stream().mapToDouble(Point::y).summaryStatistics();
        return number((x.getMin() + x.getMax()) / 2) + " " + number((y.getMin() + y.getMax()) / 2);
    }

    static String number(double value) {
        return tenths(Math.round(value * 10));
    }

    /** Rounds places, not steps: what neighbors share stays shared. */
    private static void append(StringBuilder path, List<Point> ring) {
        long x = Math.round(ring.get(0).x() * 10);
        long y = Math.round(ring.get(0).y() * 10);
        path.append('M').append(tenths(x)).append(' ').append(tenths(y)).append('l');
        boolean first = true;
        for (Point point : ring.subList(1, ring.size())) {
            long nextX = Math.round(point.x() * 10);
            long nextY = Math.round(point.y() * 10);
            if (nextX != x || nextY != y) {
                String stepX = tenths(nextX - x);
                String stepY = tenths(nextY - y);
                path.append(first || stepX.startsWith("-") ? "" : " ").append(stepX);
                path.append(stepY.startsWith("-") ? "" : " ").append(stepY);
                first = false;
            }
            x = nextX;
            y = nextY;
        }
        path.append('z');
    }

    private static String tenths(long tenths) {
        String digits = (tenths < 0 ? "-" : "") + (Math.abs(tenths) >= 10 ? String.valueOf(Math.abs(tenths) / 10) : "");
        long rest = Math.abs(tenths) % 10;
        if (rest != 0) {
            return digits + "." + rest;
        }
        return tenths == 0 ? "0" : digits;
    }
}
