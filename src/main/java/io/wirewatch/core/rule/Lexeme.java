package io.wirewatch.core.rule;

/**
 * A piece of a query as written.
 *
 * @param text of a word the word, of a phrase what stands between the quotes, of a field its name without the colon
 * @param start UTF-16 offset of the piece in the query
 * @param end offset after it
 */
record Lexeme(Kind kind, String text, int start, int end) {
    private static final int MAX_SHOWN = 60;

    enum Kind {
        WORD,
        PHRASE,
        FIELD,
        OPEN,
        CLOSE,
        OPEN_BRACE,
        CLOSE_BRACE,
        COMMA,
        WEIGHT,
        AT_LEAST,
        MINUS,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it is a word written exactly so; operators are known by this. */
    boolean isWord(String wanted) {
        return kind == Kind.WORD && text.equals(wanted);
    }

    boolean touches(Lexeme next) {
        return end == next.start;
    }

    /** As a reader of a message would call it. */
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case PHRASE -> "\"" + clipped(text) + "\"";
            case FIELD -> clipped(text) + ":";
            default -> clipped(text);
        };
    }

    /** The beginning of what may be twenty thousand characters, for a message. */
    static String clipped(String written) {
        if (written.length() <= MAX_SHOWN) {
            return written;
        }
        int end = Character.isHighSurrogate(written.charAt(MAX_SHOWN - 1)) ? MAX_SHOWN - 1 : MAX_SHOWN;
        return written.substring(0, end) + "…";
    }
}
