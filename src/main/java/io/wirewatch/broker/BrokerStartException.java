package io.wirewatch.broker;

/** The embedded broker cannot start. The message says why, the hint what to do about it. */
public final class BrokerStartException extends RuntimeException {
    private final String hint;

    BrokerStartException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** What the user can do. */
    public String hint() {
        return hint;
    }
}
