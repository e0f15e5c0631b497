package io.wirewatch.edit;

import java.util.stream.Collectors;

/** What was to be saved is not sound; nothing was written. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Checked checked;

    public RefusedException(Checked checked) {
        super(checked.errors().stream().map(Finding::message).collect(Collectors.joining("; ")));
        this.checked = checked;
    }

    /** With one error. */
    static RefusedException of(String field, String message, String hint) {
        return new RefusedException(Checked.error(field, message, hint));
    }

    public Checked checked() {
        return checked;
    }
}
