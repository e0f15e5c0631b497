package io.wirewatch.core.rule;

/** A query that is none: where, what was expected there, and what to try. */
public final class InvalidQueryException extends RuntimeException {
    private final int offset;
    private final String hint;

    /**
     * @param message what is wrong, in one sentence
     * @param offset UTF-16 offset into the query of the place that is wrong
     * @param hint what to write instead, or null
     */
    public InvalidQueryException(String message, int offset, String hint) {
        super(message);
        this.offset = offset;
        this.hint = hint;
    }

    public int offset() {
        return offset;
    }

    /** What to write instead, or null when there is no good guess. */
    public String hint() {
        return hint;
    }
}
