package io.wirewatch.picture;

import java.util.PrimitiveIterator;

/** Foreign text made fit for one line of a picture. */
final class PlainText {
    /** Of the size of the font, on average, in the fonts that we know. */
    private static final double LETTER = 0.56;

    private PlainText() {}

    /**
     * Without what XML 1.0 (section 2.2) does not allow, without line ends, and without marks that turn the direction of what follows (UAX #9, section 2),
     * which would reach beyond the text.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                clean.append(' ');
            } else if (isShown(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    /** Cut so that it takes about so much room, with an ellipsis where something is missing. */
    static String cut(String text, double room, double size) {
        String clean = clean(text);
        if (width(clean, size) <= room) {
            return clean;
        }
        StringBuilder cut = new StringBuilder();
        double left = room - size;
        for (PrimitiveIterator.OfInt points = clean.codePoints().iterator(); points.hasNext(); ) {
            int point = points.nextInt();
            left -= width(point, size);
            if (left < 0) {
                break;
            }
            cut.appendCodePoint(point);
        }
        return cut.toString().strip() + "…";
    }

    /** About how wide it is. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(point -> width(point, size)).sum();
    }

    private static double width(int point, double size) {
        return size
                * (Character.isIdeographic(point) || Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL
                        ? 1
                        : LETTER);
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> point == 0x200C || point == 0x200D;
            default -> true;
        };
    }
}
