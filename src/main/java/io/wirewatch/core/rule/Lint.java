package io.wirewatch.core.rule;

import java.util.Comparator;

/**
 * A remark on a query that is legal, but perhaps not what its author means.
 *
 * @param offset UTF-16 offset into the query of the doubtful place
 * @param hint what to write to be clear
 */
public record Lint(String message, int offset, String hint) {
    /** From the beginning of the query to its end. */
    public static final Comparator<Lint> BY_PLACE = Comparator.comparingInt(Lint::offset);
}
