package io.wirewatch.picture.shapes;

import java.util.ArrayList;
import java.util.List;

/**
 * The Equal Earth projection: areas are true, and shapes look as we know them. From: Bojan Šavrič, Tom Patterson, Bernhard Jenny, "The Equal Earth map
 * projection", International Journal of Geographical Information Science 33(3), 2019, equations 9 and 10.
 *
 * <p>The middle of the map is 11.6 degrees east, so that its edge, 168.4 degrees west, runs through the Bering Strait and cuts no land but Antarctica and one of the
 * Aleutians.
 */
final class EqualEarth {
    static final double MIDDLE = 11.6;

    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double ROOT_OF_3 = Math.sqrt(3);

    private final double scale;
    private final double top;

    /** A map as wide as this whose upper edge lies at a latitude. */
    EqualEarth(double width, double north) {
        this.scale = width / (2 * horizontal(Math.PI, 0));
        this.top = vertical(theta(north));
    }

    Point project(double longitude, double latitude) {
        return place(Math.IEEEremainder(longitude - MIDDLE, 360), latitude);
    }

    /** A line of longitudes and latitudes. One that crosses the edge of the map is not torn: it stands out over the edge where it begins. */
    List<Point> project(List<double[]> line) {
        List<Point> points = new ArrayList<>();
        double last = Math.IEEEremainder(line.get(0)[0] - MIDDLE, 360);
        for (double[] point : line) {
            last += Math.IEEEremainder(point[0] - MIDDLE - last, 360);
            points.add(place(last, point[1]));
        }
        return points;
    }

    /** @param turned degrees east of the middle */
    private Point place(double turned, double latitude) {
        double theta = theta(latitude);
        double left = horizontal(-Math.PI, 0);
        return new Point(scale * (horizontal(Math.toRadians(turned), theta) - left), scale * (top - vertical(theta)));
    }

    private static double theta(double latitude) {
        return Math.asin(ROOT_OF_3 / 2 * Math.sin(Math.toRadians(latitude)));
    }

    private static double horizontal(double longitude, double theta) {
        double square = theta * theta;
        double sixth = square * square * square;
        double slope = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square);
        return 2 * ROOT_OF_3 * longitude * Math.cos(theta) / (3 * slope);
    }

    private static double vertical(double theta) {
        double square = theta * theta;
        double sixth = square * square * square;
        return theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
    }
}
