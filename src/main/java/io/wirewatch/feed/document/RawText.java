package io.wirewatch.feed.document;

import io.wirewatch.core.clean.HtmlText;
import io.wirewatch.core.clean.TwiceEncoded;
import java.util.regex.Pattern;

/** A piece of text as the document has it, with what the document says of its markup. */
record RawText(String value, Kind kind) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    enum Kind {
        PLAIN,
        HTML,
        /** RSS does not say; neither, in practice, does Atom where it names no type. */
        UNKNOWN
    }

    static RawText plain(String value) {
        return new RawText(value, Kind.PLAIN);
    }

    static RawText html(String value) {
        return new RawText(value, Kind.HTML);
    }

    static RawText unknown(String value) {
        return new RawText(value, Kind.UNKNOWN);
    }

    /** What a reader sees of it; null when that is nothing. */
    String text() {
        String once = TwiceEncoded.repaired(value);
        String text =
                switch (kind) {
                    case PLAIN -> once;
                    case HTML -> HtmlText.ofMaybeHtml(HtmlText.of(once));
                    case UNKNOWN -> HtmlText.ofMaybeHtml(once);
                };
        return text.isBlank() ? null : text;
    }

    /** The text with each run of blanks as one. */
    static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ' && (c != ' ' || i == 0 || i + 1 == text.length() || text.charAt(i - 1) == ' ');
            if (blank || c == '\u007F') {
                return BLANKS.matcher(text).replaceAll(" ").strip();
            }
        }
        return text.strip();
    }
}
