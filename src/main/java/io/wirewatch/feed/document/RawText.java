package io.wirewatch.feed.document;

import io.wirewatch.core.clean.HtmlText;

/** A piece of text as the document has it, with what the document says of its markup. */
record RawText(String value, Kind kind) {
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
        String text =
                switch (kind) {
                    case PLAIN -> value;
                    case HTML -> HtmlText.ofMaybeHtml(HtmlText.of(value));
                    case UNKNOWN -> HtmlText.ofMaybeHtml(value);
                };
        return text.isBlank() ? null : text;
    }
}
