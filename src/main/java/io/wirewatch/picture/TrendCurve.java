package io.wirewatch.picture;

import java.awt.geom.Path2D;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One series in its field, as steps: a window's count holds from its beginning to its end. Windows without a record fall to nothing. A window that is not
 * over has a dashed line.
 *
 * @param points oldest first, all in the field
 */
record TrendCurve(Plot plot, Duration window, List<TrendChart.Point> points) {
    void draw() {
        Sheet sheet = plot.sheet();
        Palette colors = sheet.colors();
        sheet.add(Mark.Area.of(filled(), colors.faint()));
        sheet.add(new Mark.Line(counted(true), colors.accent(), 1.4, false));
        sheet.add(new Mark.Line(counted(false), colors.accent(), 1.4, true));
        sheet.add(new Mark.Line(expected(), colors.soft(), 1.2, true));
        points.stream().filter(TrendChart.Point::surging).forEach(this::surge);
    }

    private void surge(TrendChart.Point point) {
        double x = (plot.x(point.start()) + end(point)) / 2;
        String words = Times.moment(point.start()) + ": " + Counts.format(point.count(), "item", "items");
        String usual = point.expected() == null ? "" : ", usual " + SvgPath.number(point.expected());
        plot.sheet()
                .add(Mark.Area.of(
                                Sheet.circle(x, plot.y((double) point.count()), 3.2),
                                plot.sheet().colors().surge())
                        .titled(words + usual));
    }

    private Path2D filled() {
        Path2D path = new Path2D.Double();
        for (TrendChart.Point point : points) {
            double left = plot.x(point.start());
            path.moveTo(left, plot.y(0));
            path.lineTo(left, plot.y((double) point.count()));
            path.lineTo(end(point), plot.y((double) point.count()));
            path.lineTo(end(point), plot.y(0));
            path.closePath();
        }
        return path;
    }

    /** The outline of the windows that are over, or of those that are not. */
    private Path2D counted(boolean complete) {
        Path2D path = new Path2D.Double();
        Instant last = null;
        for (TrendChart.Point point : points) {
            if (point.complete() == complete) {
                double left = plot.x(point.start());
                if (!point.start().equals(last)) {
                    drop(path);
                    path.moveTo(left, plot.y(0));
                }
                path.lineTo(left, plot.y((double) point.count()));
                path.lineTo(end(point), plot.y((double) point.count()));
                last = point.start().plus(window);
            }
        }
        drop(path);
        return path;
    }

    private void drop(Path2D path) {
        if (path.getCurrentPoint() != null) {
            path.lineTo(path.getCurrentPoint().getX(), plot.y(0));
        }
    }

    private Path2D expected() {
        Path2D path = new Path2D.Double();
        Instant last = null;
        for (TrendChart.Point point : points) {
            if (point.expected() != null) {
                double left = plot.x(point.start());
                if (point.start().equals(last)) {
                    path.lineTo(left, plot.y(point.expected()));
                } else {
                    path.moveTo(left, plot.y(point.expected()));
                }
                path.lineTo(end(point), plot.y(point.expected()));
                last = point.start().plus(window);
            }
        }
        return path;
    }

    private double end(TrendChart.Point point) {
        return Math.min(plot.x(point.start().plus(window)), Plot.LEFT + Plot.WIDTH);
    }
}
