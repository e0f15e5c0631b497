package io.wirewatch.feed.document;

import java.util.List;

/**
 * A document without the control characters that XML 1.0 (section 2.2) and JSON forbid, NUL among them.
 *
 * @param notes what was amiss, for people
 */
record CleanText(String value, List<String> notes) {
    static CleanText of(String text) {
        int removed = 0;
        StringBuilder clean = null;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isForbidden(text.charAt(i))) {
                clean = clean == null ? new StringBuilder(text.length()) : clean;
                clean.append(text, from, i);
                from = i + 1;
                removed++;
            }
        }
        return clean == null
                ? new CleanText(text, List.of())
                : new CleanText(
                        clean.append(text, from, text.length()).toString(),
                        List.of(removed + " control characters removed"));
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\u007F' || c == '\uFFFE' || c == '\uFFFF';
    }
}
