package io.wirewatch.picture;

import java.awt.Color;

/**
 * The colors of the page ({@code page.css}), light and dark.
 *
 * @param line of grids and frames
 * @param faint of shades: the least
 * @param strong of shades: the most
 * @param land countries with nothing to show
 * @param surge what is more than usual
 * @param gained what only a draft brings
 * @param lost what a draft no longer brings
 */
record Palette(
        Color ground,
        Color card,
        Color line,
        Color ink,
        Color soft,
        Color faint,
        Color strong,
        Color land,
        Color surge,
        Color gained,
        Color lost) {
    static final Palette LIGHT = of(
            "#f6f5f2", "#ffffff", "#e2dfd8", "#23262a", "#646a71", "#c9dfef", "#1f4a68", "#dedbd3", "#b4521a",
            "#3b8a5a", "#a3242b");
    static final Palette DARK = of(
            "#15181b", "#1d2125", "#30363c", "#dfe2e4", "#99a1a8", "#24435a", "#a9d4f2", "#2b3035", "#eea06b",
            "#6cc48d", "#f08a8a");

    private static Palette of(String... colors) {
        Color[] c = new Color[colors.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = Color.decode(colors[i]);
        }
        return new Palette(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10]);
    }

    /** A shade between faint (0) and strong (1). */
    Color shade(double share) {
        return new Color(
                between(faint.getRed(), strong.getRed(), share),
                between(faint.getGreen(), strong.getGreen(), share),
                between(faint.getBlue(), strong.getBlue(), share));
    }

    /** Lines and filled curves of one color. */
    Color accent() {
        return shade(0.6);
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
