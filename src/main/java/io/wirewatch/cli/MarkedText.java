package io.wirewatch.cli;

import io.wirewatch.core.news.ClauseEvidence;
import java.util.List;

/**
 * A text of an item and the pieces of it to be shown in bold.
 *
 * @param spans in the order of their beginnings; they may overlap
 */
record MarkedText(String text, List<ClauseEvidence> spans) {
    private static final int BEFORE = 50;
    private static final int LENGTH = 140;

    /** The whole text. */
    String whole(Console console) {
        return cut(console, 0, text.length());
    }

    /** A line's worth of the text around the first piece. */
    String around(Console console) {
        int from = wordBoundary(Math.max(0, spans.get(0).start() - BEFORE));
        int to = wordBoundary(
                Math.min(text.length(), Math.max(from + LENGTH, spans.get(0).end())));
        return (from > 0 ? "… " : "") + cut(console, from, to) + (to < text.length() ? " …" : "");
    }

    private String cut(Console console, int from, int to) {
        StringBuilder out = new StringBuilder();
        int at = from;
        for (ClauseEvidence span : spans) {
            int start = Math.max(at, span.start());
            int end = Math.min(to, span.end());
            if (start < end) {
                out.append(Terminal.safe(text.substring(at, start)));
                out.append(console.bold(Terminal.safe(text.substring(start, end))));
                at = end;
            }
        }
        return out.append(Terminal.safe(text.substring(Math.min(at, to), to)))
                .toString()
                .strip();
    }

    /** The nearest place at or before an offset where no word is cut; the offset itself in a text without spaces. */
    private int wordBoundary(int offset) {
        if (offset == 0 || offset == text.length()) {
            return offset;
        }
        int space = text.lastIndexOf(' ', offset);
        int boundary = space > offset - 30 && space > 0 ? space : offset;
        return Character.isLowSurrogate(text.charAt(boundary)) ? boundary - 1 : boundary;
    }
}
