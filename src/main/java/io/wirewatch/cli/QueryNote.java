package io.wirewatch.cli;

import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Lint;
import io.wirewatch.core.rule.Rule;
import java.nio.file.Path;

/**
 * A remark on a query, shown with the line that it is about and a caret under the place.
 *
 * @param kind error or lint
 * @param offset UTF-16 offset into the query
 * @param hint what to write instead, or null
 */
record QueryNote(String kind, Path file, Rule rule, String message, int offset, String hint) {
    private static final int SHOWN_BEFORE = 50;
    private static final int SHOWN_AFTER = 30;

    static QueryNote error(Path file, Rule rule, InvalidQueryException e) {
        return new QueryNote("error", file, rule, e.getMessage(), e.offset(), e.hint());
    }

    static QueryNote lint(Path file, Rule rule, Lint lint) {
        return new QueryNote("lint", file, rule, lint.message(), lint.offset(), lint.hint());
    }

    void print(Console console) {
        String query = rule.query();
        int at = Math.max(0, Math.min(offset, query.length()));
        int start = Math.max(query.lastIndexOf('\n', at - 1) + 1, at - SHOWN_BEFORE);
        int lineEnd = query.indexOf('\n', at) < 0 ? query.length() : query.indexOf('\n', at);
        int end = Math.min(lineEnd, at + SHOWN_AFTER);
        console.tell(
                Terminal.safe(file + ": " + RuleNames.of(rule) + ": " + kind + " at " + (at + 1) + ": " + message));
        console.tell("    " + Terminal.safe(query.substring(start, end)));
        console.tell("    " + " ".repeat(at - start) + "^" + (hint == null ? "" : " " + Terminal.safe(hint)));
    }
}
