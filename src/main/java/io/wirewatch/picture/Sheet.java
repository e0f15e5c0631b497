package io.wirewatch.picture;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What all pictures have: a title, the time they are about, a legend, and a place for the marks. For one picture and one thread. */
final class Sheet {
    static final double MARGIN = 24;
    /** Below the title and the time. */
    static final double TOP = 76;

    static final double RIGHT = Look.LAYOUT - MARGIN;

    private static final double KEY = 12;

    private final Look look;
    private final String title;
    private final List<Mark> marks = new ArrayList<>();

    Sheet(Look look, String title, Instant from, Instant to) {
        this.look = look;
        this.title = title;
        add(Mark.Words.of(MARGIN, 36, PlainText.cut(title, RIGHT - MARGIN, 18), colors().ink())
                .heading());
        add(Mark.Words.of(MARGIN, 57, Times.range(from, to), colors().soft()));
    }

    Palette colors() {
        return look.palette();
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void line(double x1, double y1, double x2, double y2, Color color, double width) {
        add(new Mark.Line(new Line2D.Double(x1, y1, x2, y2), color, width, false));
    }

    void sayInTheMiddle(String words, double y) {
        add(Mark.Words.of(Look.LAYOUT / 2.0, y, words, colors().soft()).anchored(Mark.Anchor.MIDDLE));
    }

    /** A colored square with its meaning. Returns where the next one begins. */
    double square(double x, double y, Color color, Color edge, String meaning) {
        Rectangle2D square = new Rectangle2D.Double(x, y - KEY + 2, KEY, KEY);
        add(new Mark.Area(square, color, edge, 1.5, null));
        return meaning(x + KEY + 6, y, meaning);
    }

    double dot(double x, double y, Color color, String meaning) {
        add(Mark.Area.of(circle(x + KEY / 2, y - 4, 4), color));
        return meaning(x + KEY + 6, y, meaning);
    }

    double stroke(double x, double y, Color color, boolean dashed, String meaning) {
        add(new Mark.Line(new Line2D.Double(x, y - 4, x + 20, y - 4), color, 1.6, dashed));
        return meaning(x + 26, y, meaning);
    }

    private double meaning(double x, double y, String meaning) {
        add(Mark.Words.of(x, y, meaning, colors().soft()));
        return x + PlainText.width(meaning, 12) + 18;
    }

    static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    Picture picture(double height, String description) {
        return new Picture(title, description, height, look, marks);
    }
}
