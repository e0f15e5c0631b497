package io.wirewatch.core.clean;

import java.util.Locale;

/**
 * Finds tags and text in HTML, as a browser's tokenizer does (HTML, section 13.2.5): comments, declarations and attributes are passed over, a
 * tag or comment that never ends takes the rest with it, and a {@code <} that begins no tag is text. Each character is looked at a fixed number
 * of times. Not to be shared between threads.
 */
final class HtmlScanner {
    enum Kind {
        TEXT,
        START,
        END,
        DONE
    }

    private static final String CDATA = "<![CDATA[";

    private final String html;
    private final int end;
    private int at;
    private int start;
    private int stop;
    private boolean selfClosing;

    HtmlScanner(String html) {
        this.html = html;
        this.end = html.length();
    }

    /**
     * The next piece.
     *
     * @param foreign whether it is within SVG, where there are CDATA sections
     */
    Kind read(boolean foreign) {
        while (at < end) {
            if (!isMarkup(at)) {
                return text();
            }
            char next = html.charAt(at + 1);
            if (isLetter(next)) {
                return tag(at + 1, Kind.START);
            }
            if (next == '/' && isLetter(html.charAt(at + 2))) {
                return tag(at + 2, Kind.END);
            }
            at = foreign && html.startsWith(CDATA, at) ? after("]]>", at + CDATA.length()) : afterComment();
        }
        return Kind.DONE;
    }

    /** Where the text, or the name of the tag, begins. */
    int start() {
        return start;
    }

    /** Where it ends. */
    int stop() {
        return stop;
    }

    /** The name of the tag, in lower case. */
    String name() {
        return html.substring(start, stop).toLowerCase(Locale.ROOT);
    }

    /** Whether the tag ends with a slash. */
    boolean isSelfClosing() {
        return selfClosing;
    }

    /** Takes all up to the end tag of an element as text, or the rest when there is none. */
    void readRaw(String name) {
        start = at;
        stop = html.indexOf("</", at);
        while (stop >= 0 && !isEndOf(name, stop + 2)) {
            stop = html.indexOf("</", stop + 2);
        }
        stop = stop < 0 ? end : stop;
        at = stop;
    }

    private boolean isEndOf(String name, int from) {
        int after = from + name.length();
        return html.regionMatches(true, from, name, 0, name.length()) && after < end && endsName(html.charAt(after));
    }

    private Kind text() {
        start = at++;
        while (at < end && !isMarkup(at)) {
            at++;
        }
        stop = at;
        return Kind.TEXT;
    }

    private boolean isMarkup(int from) {
        if (html.charAt(from) != '<' || from + 1 == end) {
            return false;
        }
        char next = html.charAt(from + 1);
        return isLetter(next) || next == '!' || next == '?' || (next == '/' && from + 2 < end);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private Kind tag(int from, Kind kind) {
        start = from;
        stop = from;
        while (stop < end && !endsName(html.charAt(stop))) {
            stop++;
        }
        at = stop;
        while (at < end && html.charAt(at) != '>') {
            char c = html.charAt(at);
            at = isBlank(c) || c == '/' ? at + 1 : afterAttribute();
        }
        if (at >= end) {
            return Kind.DONE;
        }
        selfClosing = html.charAt(at - 1) == '/';
        at++;
        return kind;
    }

    private static boolean endsName(char c) {
        return c == '>' || c == '/' || isBlank(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private int afterAttribute() {
        int from = at + 1;
        while (from < end && html.charAt(from) != '=' && !endsName(html.charAt(from))) {
            from++;
        }
        int equal = afterBlanks(from);
        return equal < end && html.charAt(equal) == '=' ? afterValue(afterBlanks(equal + 1)) : from;
    }

    private int afterValue(int from) {
        if (from < end && (html.charAt(from) == '"' || html.charAt(from) == '\'')) {
            int quote = html.indexOf(html.charAt(from), from + 1);
            return quote < 0 ? end : quote + 1;
        }
        int to = from;
        while (to < end && html.charAt(to) != '>' && !isBlank(html.charAt(to))) {
            to++;
        }
        return to;
    }

    private int afterBlanks(int from) {
        int to = from;
        while (to < end && isBlank(html.charAt(to))) {
            to++;
        }
        return to;
    }

    /** After a comment, a declaration, a processing instruction, or an end tag without a name. */
    private int afterComment() {
        if (!html.startsWith("<!--", at)) {
            return after(">", at + 2);
        }
        int dashes = at + 2;
        if (html.startsWith("-->", dashes) || html.startsWith("--->", dashes)) {
            return after(">", dashes);
        }
        int close = html.indexOf("--", at + 4);
        while (close >= 0 && !html.startsWith(">", close + 2) && !html.startsWith("!>", close + 2)) {
            close = html.indexOf("--", close + 1);
        }
        return close < 0 ? end : after(">", close);
    }

    private int after(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? end : found + mark.length();
    }
}
