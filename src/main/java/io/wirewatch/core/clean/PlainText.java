package io.wirewatch.core.clean;

/**
 * Text that can be stored, sent and shown: no control characters, no halves of surrogate pairs, no white space at its ends.
 *
 * <p>Each such character becomes exactly one other, so that offsets into the rest stay what they were.
 */
final class PlainText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    /** What the bytes 0x80 to 0x9F are in windows-1252; a space where they are nothing. */
    private static final String WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private PlainText() {}

    /** The text, or null when nothing is left of it. */
    static String of(String text) {
        if (text == null) {
            return null;
        }
        String trimmed = trim(withoutControls(text));
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** Control characters but tab and line ends become spaces, unpaired surrogates U+FFFD. */
    static String withoutControls(String text) {
        int first = firstFault(text);
        if (first == text.length()) {
            return text;
        }
        char[] units = text.toCharArray();
        for (int i = first; i < units.length; i++) {
            if (isControl(units[i])) {
                units[i] = meant(units[i]);
            } else if (isUnpaired(text, i)) {
                units[i] = REPLACEMENT;
            }
        }
        return new String(units);
    }

    /** U+0080 to U+009F are what is left of windows-1252 dashes and quotes that somebody read as Latin-1 (HTML, section 13.2.3). */
    private static char meant(char control) {
        char windows = control < 0x80 ? control : WINDOWS_1252.charAt(control - 0x80);
        return isControl(windows) ? ' ' : windows;
    }

    private static int firstFault(String text) {
        int at = 0;
        while (at < text.length()
                && (isAscii(text.charAt(at)) || (!isControl(text.charAt(at)) && !isUnpaired(text, at)))) {
            at++;
        }
        return at;
    }

    private static boolean isAscii(char c) {
        return c >= ' ' && c < '\u007F';
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    private static boolean isUnpaired(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Wider than {@link Character#isWhitespace(char)}: feeds pad with no-break spaces, and files begin with a byte order mark. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == BYTE_ORDER_MARK;
    }
}
