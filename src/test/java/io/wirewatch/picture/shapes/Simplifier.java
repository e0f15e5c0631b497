package io.wirewatch.picture.shapes;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out of a line the points that matter least, by the area of the triangle with their neighbors. From: M. Visvalingam, J. D. Whyatt, "Line
 * generalisation by repeated elimination of points", The Cartographic Journal 30(1), 1993.
 *
 * <p>The ends stay; so lines that meet still meet, and neighbors that share a line still share it. Looks for the least triangle anew after each point,
 * which is slow and short.
 */
final class Simplifier {
    private Simplifier() {}

    /** @param least triangles with a smaller area go; a closed line keeps at least a triangle of its own */
    static List<Point> simplify(List<Point> line, double least) {
        List<Point> kept = new ArrayList<>(line);
        int fewest = line.get(0).equals(line.get(line.size() - 1)) ? 4 : 2;
        while (kept.size() > fewest) {
            int at = leastTriangle(kept);
            if (triangle(kept, at) >= least) {
                break;
            }
            kept.remove(at);
        }
        return kept;
    }

    private static int leastTriangle(List<Point> line) {
        int best = 1;
        for (int i = 2; i < line.size() - 1; i++) {
            if (triangle(line, i) < triangle(line, best)) {
                best = i;
            }
        }
        return best;
    }

    private static double triangle(List<Point> line, int at) {
        return Point.doubleArea(line.get(at - 1), line.get(at), line.get(at + 1)) / 2;
    }
}
