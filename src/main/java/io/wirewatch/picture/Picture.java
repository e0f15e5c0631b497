package io.wirewatch.picture;

import java.awt.Color;
import java.util.List;

/** A picture, laid out but not yet drawn. Immutable; drawn as often as wanted. */
public final class Picture {
    private final String title;
    private final String description;
    private final double height;
    private final Look look;
    private final List<Mark> marks;

    /** @param description for those who cannot see it: what it shows, in a sentence or two */
    Picture(String title, String description, double height, Look look, List<Mark> marks) {
        this.title = title;
        this.description = description;
        this.height = height;
        this.look = look;
        this.marks = List.copyOf(marks);
    }

    /** An SVG document that stands alone. */
    public String svg() {
        return SvgWriter.write(this);
    }

    /** @throws NoFontsException when this machine has none */
    public byte[] png() {
        return PngWriter.write(this);
    }

    public int pixelWidth() {
        return look.width();
    }

    public int pixelHeight() {
        return (int) Math.round(height * look.scale());
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    double height() {
        return height;
    }

    Look look() {
        return look;
    }

    Color ground() {
        return look.palette().ground();
    }

    List<Mark> marks() {
        return marks;
    }
}
