package io.wirewatch.picture;

import java.awt.Color;
import java.awt.Shape;

/** One thing on a picture. */
sealed interface Mark {
    /**
     * A filled shape.
     *
     * @param edge color of its outline; null for none
     * @param title what the shape says when it is pointed at or read out; null for nothing
     */
    record Area(Shape shape, Color fill, Color edge, double edgeWidth, String title) implements Mark {
        static Area of(Shape shape, Color fill) {
            return new Area(shape, fill, null, 0, null);
        }

        Area titled(String words) {
            return new Area(shape, fill, edge, edgeWidth, words);
        }
    }

    record Line(Shape shape, Color color, double width, boolean dashed) implements Mark {}

    /**
     * A line of text.
     *
     * @param y of the base line
     */
    record Words(double x, double y, String text, double size, Color color, Anchor anchor, boolean bold)
            implements Mark {
        static Words of(double x, double y, String text, Color color) {
            return new Words(x, y, text, 12, color, Anchor.START, false);
        }

        Words anchored(Anchor other) {
            return new Words(x, y, text, size, color, other, bold);
        }

        Words heading() {
            return new Words(x, y, text, 18, color, anchor, true);
        }
    }

    /** Which end of a text stands at its place; named as SVG 1.1 does (text-anchor). */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
