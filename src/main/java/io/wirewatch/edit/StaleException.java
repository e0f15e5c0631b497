package io.wirewatch.edit;

/** What is to be changed is no longer, or not, what its editor has seen; nothing was written. */
public final class StaleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String id;
    private final transient Object now;

    StaleException(String id, Object now, String message) {
        super(message);
        this.id = id;
        this.now = now;
    }

    static StaleException of(String id, Object now) {
        return new StaleException(id, now, id + (now == null ? " is not there" : " has been changed by somebody else"));
    }

    /** Of the entry. */
    public String id() {
        return id;
    }

    /** What stands under the id; null for nothing. */
    public Object now() {
        return now;
    }
}
