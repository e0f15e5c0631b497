package io.wirewatch.core.clean;

import io.wirewatch.core.clean.HtmlElement.Layout;
import io.wirewatch.core.clean.HtmlElement.Nesting;
import java.util.Arrays;

/** Collects visible text, with the breaks that a browser would show. Not to be shared between threads. */
final class TextWriter {
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char NO_BREAK_SPACE = '\u00A0';

    private char[] text;
    private int length;
    private int breaks;
    private boolean space;
    private int invisible;
    private int preformatted;

    /** @param expected about how many characters will be written */
    TextWriter(int expected) {
        text = new char[Math.max(16, expected)];
    }

    String text() {
        return new String(text, 0, length);
    }

    void enter(HtmlElement element) {
        if (element.layout() == Layout.INVISIBLE) {
            invisible++;
        } else if (element.is(Nesting.BREAK)) {
            breaks = Math.min(2, breaks + 1);
        } else {
            separate(element.layout());
        }
        if (element.name().equals("pre")) {
            preformatted++;
        }
    }

    void leave(HtmlElement element) {
        if (element.layout() == Layout.INVISIBLE) {
            invisible--;
        } else {
            separate(element.layout());
        }
        if (element.name().equals("pre")) {
            preformatted--;
        }
    }

    private void separate(Layout layout) {
        switch (layout) {
            case PARAGRAPH -> breaks = 2;
            case LINE -> breaks = Math.max(1, breaks);
            case CELL -> space = true;
            default -> {}
        }
    }

    /** Appends a part of a text, unless it is within something invisible. */
    void append(String words, int start, int end) {
        int at = invisible == 0 ? start : end;
        while (at < end) {
            char c = words.charAt(at);
            if (isBlank(c)) {
                separate(c);
                at++;
            } else if (isNothing(c)) {
                at++;
            } else {
                int stop = endOfLine(words, at, end);
                separateFromLast(stop - at);
                words.getChars(at, stop, text, length);
                length += stop - at;
                at = stop;
            }
        }
    }

    private void separate(char blank) {
        if (preformatted > 0 && blank == '\n') {
            breaks = Math.min(2, breaks + 1);
        } else {
            space = true;
        }
    }

    /** Where words that are one space apart end. */
    private static int endOfLine(String words, int start, int end) {
        int at = start + 1;
        while (at < end && isPart(words, at, end)) {
            at++;
        }
        return at;
    }

    private static boolean isPart(String words, int at, int end) {
        char c = words.charAt(at);
        return c == ' ' ? at + 1 < end && isSeen(words.charAt(at + 1)) : isSeen(c);
    }

    private static boolean isSeen(char c) {
        return !isBlank(c) && !isNothing(c);
    }

    private static boolean isBlank(char c) {
        return (c <= ' ' || c > '~') && (c == NO_BREAK_SPACE || Character.isWhitespace(c));
    }

    /** NUL is dropped as HTML does (section 13.2.6.4.7). */
    private static boolean isNothing(char c) {
        return c == SOFT_HYPHEN || c == 0;
    }

    private void separateFromLast(int more) {
        if (text.length < length + more + 2) {
            text = Arrays.copyOf(text, Math.max(length * 2, length + more + 2));
        }
        if (length > 0 && breaks > 0) {
            text[length++] = '\n';
            if (breaks > 1) {
                text[length++] = '\n';
            }
        } else if (length > 0 && space) {
            text[length++] = ' ';
        }
        breaks = 0;
        space = false;
    }
}
