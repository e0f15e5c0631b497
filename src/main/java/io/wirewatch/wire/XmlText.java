package io.wirewatch.wire;

/** Text that XML can carry (XML 1.0, section 2.2, "Char"). */
public final class XmlText {
    private XmlText() {}

    /** With a space for each character that XML has no way to write: control characters and halves of surrogate pairs. */
    public static String of(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(c -> legal.appendCodePoint(isLegal(c) ? c : ' '));
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
