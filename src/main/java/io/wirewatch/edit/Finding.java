package io.wirewatch.edit;

import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Lint;

/**
 * Something wrong or doubtful about what is to be saved.
 *
 * @param field which part of it, as it is called in JSON: {@code query}, {@code tests/0}, {@code unless}; null for the whole
 * @param hint what to do instead, or null
 * @param start UTF-16 offset into the field where the place begins; null when it is the field as a whole
 * @param end the offset after the place; null together with {@code start}
 */
public record Finding(String field, String message, String hint, Integer start, Integer end) {
    private static final String QUERY = "query";

    public static Finding of(String field, String message, String hint) {
        return new Finding(field, message, hint, null, null);
    }

    static Finding of(String query, InvalidQueryException e) {
        return at(query, e.offset(), e.getMessage(), e.hint());
    }

    static Finding of(String query, Lint lint) {
        return at(query, lint.offset(), lint.message(), lint.hint());
    }

    private static Finding at(String query, int offset, String message, String hint) {
        int start = Math.max(0, Math.min(offset, query.length()));
        return new Finding(QUERY, message, hint, start, end(query, start));
    }

    /** The end of the word that begins here; of anything else, the next character. */
    private static int end(String query, int start) {
        int end = start;
        while (end < query.length() && isOfWord(query.charAt(end))) {
            end++;
        }
        if (end > start || start == query.length()) {
            return end;
        }
        return start + Character.charCount(query.codePointAt(start));
    }

    private static boolean isOfWord(char c) {
        return !Character.isWhitespace(c) && "(){}\"".indexOf(c) < 0;
    }
}
