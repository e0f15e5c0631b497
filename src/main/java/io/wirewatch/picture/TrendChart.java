package io.wirewatch.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much was written about something over time: one field for each series, one below the other, each with a scale of its own, so that the shape of a
 * small one is seen beside a large one. The usual level is dashed, surges are dots. At most {@link #MOST} series.
 */
public final class TrendChart {
    public static final int MOST = 12;

    private static final double NAME = 26;
    private static final double BETWEEN = 12;

    private final Data data;
    private final Sheet sheet;

    /**
     * The items of one window.
     *
     * @param expected as many as usual; null while that is not known
     * @param complete whether the window is over
     */
    public record Point(Instant start, long count, Double expected, boolean surging, boolean complete) {}

    /** @param points oldest first; a window that is missing had no items */
    public record Series(String name, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    public record Data(String title, Duration window, Instant from, Instant to, List<Series> series) {
        public Data {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("the time has to begin before it ends");
            }
            series = List.copyOf(series);
        }
    }

    private TrendChart(Data data, Look look) {
        this.data = data;
        this.sheet = new Sheet(look, data.title(), data.from(), data.to());
    }

    public static Picture of(Data data, Look look) {
        TrendChart chart = new TrendChart(data, look);
        return chart.sheet.picture(chart.draw(), chart.description());
    }

    /** Returns the height. */
    private double draw() {
        List<Series> shown = data.series().stream().limit(MOST).toList();
        if (shown.stream().allMatch(series -> series.points().isEmpty())) {
            sheet.sayInTheMiddle("Nothing was counted in this time.", Sheet.TOP + 70);
            return Sheet.TOP + 140;
        }
        double height = shown.size() == 1 ? 260 : shown.size() <= 3 ? 130 : 70;
        double top = Sheet.TOP;
        for (int i = 0; i < shown.size(); i++) {
            series(shown.get(i), top + NAME, height, i == shown.size() - 1);
            top += NAME + height + BETWEEN;
        }
        return legend(top + 40);
    }

    private void series(Series series, double top, double height, boolean last) {
        double most = Math.max(
                1, series.points().stream().mapToDouble(TrendChart::reach).max().orElse(1));
        Plot plot = new Plot(sheet, top, height, data.from(), data.to(), 0, most * 1.05);
        Palette colors = sheet.colors();
        sheet.add(Mark.Words.of(Plot.LEFT, top - 8, PlainText.cut(series.name(), Plot.WIDTH, 13), colors.ink()));
        plot.timeAxis(last);
        plot.grid(0, most);
        new TrendCurve(
                        plot,
                        data.window(),
                        series.points().stream()
                                .filter(point -> plot.has(point.start()))
                                .toList())
                .draw();
    }

    private static double reach(Point point) {
        return Math.max((double) point.count(), point.expected() == null ? 0 : point.expected());
    }

    private double legend(double y) {
        Palette colors = sheet.colors();
        double x = sheet.stroke(Plot.LEFT, y, colors.accent(), false, "items per " + words(data.window()));
        x = sheet.stroke(x, y, colors.soft(), true, "usual");
        x = sheet.dot(x, y, colors.surge(), "more than usual");
        int more = data.series().size() - MOST;
        if (more > 0) {
            sheet.add(Mark.Words.of(x, y, Counts.format(more) + " more series are not shown", colors.soft()));
        }
        return y + 24;
    }

    private static String words(Duration window) {
        if (window.equals(Duration.ofDays(1))) {
            return "day";
        }
        return window.equals(Duration.ofHours(1)) ? "hour" : window.toMinutes() + " minutes";
    }

    private String description() {
        Stream<String> lines = data.series().stream().limit(MOST).map(series -> {
            long items = series.points().stream().mapToLong(Point::count).sum();
            long surges = series.points().stream().filter(Point::surging).count();
            return series.name() + ": " + Counts.format(items, "item", "items") + ", more than usual in "
                    + Counts.format(surges, "window", "windows");
        });
        return "Items per " + words(data.window()) + ". " + lines.collect(Collectors.joining("; ")) + '.';
    }
}
