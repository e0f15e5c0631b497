package io.wirewatch.picture;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shapes as path data (SVG 1.1, section 8.3): writes any shape, reads what {@code countries.tsv} has. */
final class SvgPath {
    private static final Pattern TOKEN = Pattern.compile("[Mlz]|-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)");

    private SvgPath() {}

    /** Reads rings of the form {@code M x y l dx dy … z}. */
    static Path2D read(String data) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        Matcher tokens = TOKEN.matcher(data);
        boolean start = true;
        while (tokens.find()) {
            switch (tokens.group()) {
                case "M" -> start = true;
                case "l" -> start = false;
                case "z" -> path.closePath();
                default -> step(path, start, Double.parseDouble(tokens.group()), next(tokens));
            }
        }
        return path;
    }

    private static void step(Path2D path, boolean start, double x, double y) {
        if (start) {
            path.moveTo(x, y);
        } else {
            path.lineTo(
                    path.getCurrentPoint().getX() + x, path.getCurrentPoint().getY() + y);
        }
    }

    private static double next(Matcher tokens) {
        if (!tokens.find()) {
            throw new IllegalArgumentException("a path ends with half a point");
        }
        return Double.parseDouble(tokens.group());
    }

    static String write(Shape shape) {
        StringBuilder data = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> append(data, 'M', points, 2);
                case PathIterator.SEG_LINETO -> append(data, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> append(data, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> append(data, 'C', points, 6);
                default -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void append(StringBuilder data, char command, double[] points, int count) {
        data.append(command);
        for (int i = 0; i < count; i++) {
            data.append(i == 0 ? "" : " ").append(number(points[i]));
        }
    }

    /** With at most one decimal: a tenth of a layout unit cannot be seen. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
