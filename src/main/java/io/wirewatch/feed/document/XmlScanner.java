package io.wirewatch.feed.document;

import java.util.Locale;

/**
 * Finds tags and text in XML, one after the other, and goes on where a strict parser stops: a lone {@code <} is text, a tag that is never
 * closed ends where the next one begins, a quote or comment that is never closed is taken as none. Comments, processing instructions and
 * document type declarations are passed over; no entity that a document defines is looked at. Each character is looked at a bounded number
 * of times, whatever the text. Not to be shared between threads.
 */
final class XmlScanner {
    enum Kind {
        START,
        EMPTY,
        END,
        TEXT,
        CDATA,
        DONE
    }

    private static final String CDATA = "<![CDATA[";
    private static final String COMMENT = "<!--";
    private static final String DOCTYPE = "<!DOCTYPE";
    private static final String ENTITY = "<!ENTITY";
    /** Recent names by hash: a feed uses few, many times. */
    private final String[] names = new String[64];

    private final String text;
    private final int end;
    private int at;
    private int start;
    private int contentStart;
    private int contentEnd;
    private int nameEnd;
    private int nameLength;
    private boolean openComments;
    private boolean doctypeSeen;
    private boolean definesEntities;
    /** Whether the rest has no double and no single quote. */
    private final boolean[] noQuotes = new boolean[2];

    /** @param end where to stop, exclusive */
    XmlScanner(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** Where the last token begins. */
    int start() {
        return start;
    }

    /** Where the next token begins. */
    int next() {
        return at;
    }

    /** Where the inside of the last token begins: the text of a text, the attributes of a tag. */
    int contentStart() {
        return contentStart;
    }

    int contentEnd() {
        return contentEnd;
    }

    /** Whether a document type declaration that has been passed over defines entities. */
    boolean definesEntities() {
        return definesEntities;
    }

    /** The name of the last tag with its prefix, in lower case. */
    String name() {
        int nameStart = nameEnd - nameLength;
        int hash = 0;
        for (int i = nameStart; i < nameEnd; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash ^ (hash >>> 6)) & (names.length - 1);
        String known = names[slot];
        if (known == null
                || known.length() != nameLength
                || !text.regionMatches(true, nameStart, known, 0, nameLength)) {
            known = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
            names[slot] = known;
        }
        return known;
    }

    Kind read() {
        while (at < end) {
            start = at;
            int open = markup(at);
            if (open > at) {
                contentStart = at;
                contentEnd = open;
                at = open;
                return Kind.TEXT;
            }
            Kind kind = markupAt(open);
            if (kind != null) {
                return kind;
            }
        }
        start = end;
        return Kind.DONE;
    }

    /** The next place from here on at which markup begins. */
    private int markup(int from) {
        int open = from;
        while (open < end && (text.charAt(open) != '<' || !isMarkup(open))) {
            open++;
        }
        return open;
    }

    private boolean isMarkup(int open) {
        char c = open + 1 < end ? text.charAt(open + 1) : ' ';
        return c == '!'
                || c == '?'
                || (c == '/' ? open + 2 < end && isNameStart(text.charAt(open + 2)) : isNameStart(c));
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c > 0xBF;
    }

    /** Null for what is passed over. */
    private Kind markupAt(int open) {
        char c = text.charAt(open + 1);
        if (c == '!') {
            return declaration(open);
        }
        if (c == '?') {
            at = instructionEnd(open);
            return null;
        }
        return c == '/' ? endTag(open) : startTag(open);
    }

    private Kind declaration(int open) {
        if (text.startsWith(CDATA, open)) {
            contentStart = open + CDATA.length();
            int close = find("]]", contentStart);
            contentEnd = close < 0 ? end : close;
            at = close < 0 ? end : close + 3;
            return Kind.CDATA;
        }
        if (text.startsWith(COMMENT, open) && !openComments) {
            int close = find("--", open + COMMENT.length());
            openComments = close < 0;
            at = close < 0 ? afterNext(open) : close + 3;
        } else if (!doctypeSeen && text.regionMatches(true, open, DOCTYPE, 0, DOCTYPE.length())) {
            doctypeSeen = true;
            at = doctypeEnd(open);
            int entity = text.indexOf(ENTITY, open);
            definesEntities = entity >= 0 && entity < at;
        } else {
            at = afterNext(open);
        }
        return null;
    }

    /** Where the two characters stand that, before a {@code >}, close something; -1 when nowhere. */
    private int find(String closing, int from) {
        for (int close = from + 2; close < end; close++) {
            if (text.charAt(close) == '>' && text.startsWith(closing, close - 2)) {
                return close - 2;
            }
        }
        return -1;
    }

    private int afterNext(int from) {
        int close = from;
        while (close < end && text.charAt(close) != '>') {
            close++;
        }
        return Math.min(end, close + 1);
    }

    /** Behind {@code ?>}; behind {@code >} when a tag begins before that. */
    private int instructionEnd(int open) {
        int first = afterNext(open);
        for (int i = open + 2; i < end && text.charAt(i) != '<'; i++) {
            if (text.charAt(i) == '>' && text.charAt(i - 1) == '?') {
                return i + 1;
            }
        }
        return first;
    }

    private int doctypeEnd(int open) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            char c = text.charAt(i);
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return i + 1;
            }
        }
        return afterNext(open);
    }

    private Kind endTag(int open) {
        readName(open + 2);
        int i = nameEnd;
        while (i < end && text.charAt(i) != '>' && text.charAt(i) != '<') {
            i++;
        }
        at = i < end && text.charAt(i) == '>' ? i + 1 : i;
        return Kind.END;
    }

    private Kind startTag(int open) {
        readName(open + 1);
        contentStart = nameEnd;
        char before = ' ';
        int i = nameEnd;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '>' || c == '<') {
                break;
            }
            int close = before == '=' && (c == '"' || c == '\'') ? closingQuote(c, i + 1) : -1;
            i = close < 0 ? i + 1 : close + 1;
            before = Character.isWhitespace(c) ? before : close < 0 ? c : ' ';
        }
        boolean empty = i > nameEnd && i < end && text.charAt(i) == '>' && text.charAt(i - 1) == '/';
        contentEnd = empty ? i - 1 : i;
        at = i < end && text.charAt(i) == '>' ? i + 1 : i;
        return empty ? Kind.EMPTY : Kind.START;
    }

    private int closingQuote(char quote, int from) {
        int which = quote == '"' ? 0 : 1;
        if (noQuotes[which]) {
            return -1;
        }
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == quote) {
                return i;
            }
        }
        noQuotes[which] = true;
        return -1;
    }

    private void readName(int from) {
        int i = from;
        while (i < end && isNamePart(text.charAt(i))) {
            i++;
        }
        nameLength = i - from;
        nameEnd = i;
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == 0xB7;
    }
}
