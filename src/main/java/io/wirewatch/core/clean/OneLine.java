package io.wirewatch.core.clean;

import java.util.regex.Pattern;

/** Declared texts as one line of plain text. */
final class OneLine {
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private OneLine() {}

    /** The line, or null when there is nothing to read. */
    static String of(String written) {
        if (written == null) {
            return null;
        }
        String line =
                SPACE.matcher(HtmlText.ofMaybeHtml(written)).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }
}
