package io.wirewatch.edit;

/** There is nothing under the id that is to be changed or removed. */
public final class NoSuchEntryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String id;

    NoSuchEntryException(String id) {
        super("there is no " + id);
        this.id = id;
    }

    public String id() {
        return id;
    }
}
