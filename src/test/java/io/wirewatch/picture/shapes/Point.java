package io.wirewatch.picture.shapes;

import java.util.List;

/** A point of the map, y downwards. */
record Point(double x, double y) {
    /** Twice the area of a triangle. */
    static double doubleArea(Point a, Point b, Point c) {
        return Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y));
    }

    /** The area within a ring, whichever way it runs. */
    static double area(List<Point> ring) {
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            Point a = ring.get(i);
            Point b = ring.get((i + 1) % ring.size());
            sum += a.x * b.y - b.x * a.y;
        }
        return Math.abs(sum) / 2;
    }
}
