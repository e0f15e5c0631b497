package io.wirewatch.cli;

/** A command cannot do what it was asked: one sentence why, and one what to do. Shown without a stack trace. */
final class FailedCommandException extends RuntimeException {
    private final String hint;

    /** @param hint what to do about it, or null */
    FailedCommandException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    String hint() {
        return hint;
    }
}
