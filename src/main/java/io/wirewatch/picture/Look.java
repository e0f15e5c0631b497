package io.wirewatch.picture;

/**
 * How a picture shall look.
 *
 * @param width in pixels
 * @param dark light words on a dark ground
 */
public record Look(int width, boolean dark) {
    public static final int NARROWEST = 200;
    public static final int WIDEST = 2400;
    /** The width in which pictures are laid out. */
    public static final int LAYOUT = 960;

    public Look {
        if (width < NARROWEST || width > WIDEST) {
            throw new IllegalArgumentException("width has to be " + NARROWEST + " to " + WIDEST + ", not " + width);
        }
    }

    Palette palette() {
        return dark ? Palette.DARK : Palette.LIGHT;
    }

    double scale() {
        return (double) width / LAYOUT;
    }
}
