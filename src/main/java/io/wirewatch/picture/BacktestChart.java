package io.wirewatch.picture;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The alerts that a draft of a rule would have opened, as bars over time. Compared with another version, what only the draft opens stands on top of what
 * both open, and what it no longer opens hangs below the line.
 */
public final class BacktestChart {
    private static final double HEIGHT = 240;

    private final Data data;
    private final Sheet sheet;

    /**
     * The alerts of an hour or a day.
     *
     * @param alerts of the draft
     * @param gained of these, how many the other version does not open
     * @param lost how many only the other version opens
     */
    public record Bar(Instant start, long alerts, long gained, long lost) {
        public Bar {
            if (gained < 0 || lost < 0 || gained > alerts) {
                throw new IllegalArgumentException("of " + alerts + " alerts, " + gained + " cannot be gained");
            }
        }
    }

    /**
     * @param length of a bar
     * @param compared whether there is another version; else gained and lost are 0
     */
    public record Data(String title, Instant from, Instant to, Duration length, boolean compared, List<Bar> bars) {
        public Data {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("the time has to begin before it ends");
            }
            bars = List.copyOf(bars);
        }
    }

    private BacktestChart(Data data, Look look) {
        this.data = data;
        this.sheet = new Sheet(look, data.title(), data.from(), data.to());
    }

    public static Picture of(Data data, Look look) {
        BacktestChart chart = new BacktestChart(data, look);
        chart.draw();
        return chart.sheet.picture(Sheet.TOP + HEIGHT + 72, chart.description());
    }

    private void draw() {
        double most =
                Math.max(1, data.bars().stream().mapToLong(Bar::alerts).max().orElse(0));
        double least = -data.bars().stream().mapToLong(Bar::lost).max().orElse(0);
        Plot plot = new Plot(sheet, Sheet.TOP, HEIGHT, data.from(), data.to(), least, most);
        plot.timeAxis(true);
        if (least < 0) {
            plot.grid(least, 0, most);
        } else {
            plot.grid(0, most);
        }
        data.bars().forEach(bar -> bar(plot, bar));
        if (data.bars().isEmpty()) {
            sheet.sayInTheMiddle("No alert would have been opened in this time.", Sheet.TOP + HEIGHT / 2);
        }
        legend(Sheet.TOP + HEIGHT + 48);
    }

    private void bar(Plot plot, Bar bar) {
        Palette colors = sheet.colors();
        double left = Math.max(plot.x(bar.start()), Plot.LEFT);
        double right = Math.min(plot.x(bar.start().plus(data.length())), Plot.LEFT + Plot.WIDTH);
        if (right > left) {
            double gap = right - left > 4 ? 1 : 0;
            Block block = new Block(plot, left, right - gap, title(bar));
            long both = bar.alerts() - bar.gained();
            block.draw(0, both, colors.accent());
            block.draw(both, bar.alerts(), colors.gained());
            block.draw(-bar.lost(), 0, colors.lost());
        }
    }

    /** The room of a bar from left to right. */
    private record Block(Plot plot, double left, double right, String title) {
        void draw(long low, long high, Color color) {
            if (high > low) {
                double top = plot.y((double) high);
                Rectangle2D block = new Rectangle2D.Double(left, top, right - left, plot.y((double) low) - top);
                plot.sheet().add(Mark.Area.of(block, color).titled(title));
            }
        }
    }

    private String title(Bar bar) {
        String alerts = Times.moment(bar.start()) + ": " + Counts.format(bar.alerts(), "alert", "alerts");
        return data.compared()
                ? alerts + ", " + Counts.format(bar.gained()) + " gained, " + Counts.format(bar.lost()) + " lost"
                : alerts;
    }

    private void legend(double y) {
        Palette colors = sheet.colors();
        String length = data.length().equals(Duration.ofDays(1))
                ? "day"
                : data.length().equals(Duration.ofHours(1)) ? "hour" : "bar";
        double x = sheet.square(
                Plot.LEFT,
                y,
                colors.accent(),
                null,
                data.compared() ? "alerts of both, per " + length : "alerts per " + length);
        if (data.compared()) {
            x = sheet.square(x, y, colors.gained(), null, "gained");
            sheet.square(x, y, colors.lost(), null, "lost");
        }
    }

    private String description() {
        long alerts = data.bars().stream().mapToLong(Bar::alerts).sum();
        long gained = data.bars().stream().mapToLong(Bar::gained).sum();
        long lost = data.bars().stream().mapToLong(Bar::lost).sum();
        String opened = Counts.format(alerts, "alert", "alerts") + " would have been opened";
        return data.compared()
                ? opened + ": " + Counts.format(gained) + " gained, " + Counts.format(lost) + " lost."
                : opened + '.';
    }
}
