package io.wirewatch.picture.shapes;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives what a country has south of a parallel, a straight line across on this map, to another. */
record Cut(String country, String code, double parallel) {
    private static final double FAR = 10_000;

    void apply(Map<String, List<List<Point>>> ringsByCode, EqualEarth projection) {
        double y = projection.project(EqualEarth.MIDDLE, parallel).y();
        Area given = area(ringsByCode.get(country));
        Area left = new Area(given);
        Area south = new Area(new Rectangle2D.Double(-FAR, y, 2 * FAR, FAR));
        given.intersect(south);
        left.subtract(south);
        given.add(area(ringsByCode.get(code)));
        ringsByCode.put(country, rings(left));
        ringsByCode.put(code, rings(given));
    }

    private static Area area(List<List<Point>> rings) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<Point> ring : rings) {
            path.moveTo(ring.get(0).x(), ring.get(0).y());
            ring.forEach(point -> path.lineTo(point.x(), point.y()));
            path.closePath();
        }
        return new Area(path);
    }

    private static List<List<Point>> rings(Area area) {
        List<List<Point>> rings = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator steps = area.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                rings.add(new ArrayList<>());
            }
            if (kind != PathIterator.SEG_CLOSE) {
                rings.get(rings.size() - 1).add(new Point(at[0], at[1]));
            }
        }
        return rings;
    }
}
