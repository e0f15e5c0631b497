package io.wirewatch.core.topic;

/** A topic definition that is none: in which file and line, what is wrong, and what to write instead. */
public final class InvalidTopicException extends RuntimeException {
    private final String file;
    private final int line;
    private final String hint;

    /**
     * @param line counted from 1; 0 when the file as a whole is wrong
     * @param hint what to write instead, or null
     */
    public InvalidTopicException(String file, int line, String message, String hint) {
        super(file + (line > 0 ? ":" + line : "") + ": " + message + (hint == null ? "" : " (" + hint + ")"));
        this.file = file;
        this.line = line;
        this.hint = hint;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** What to write instead, or null when there is no good guess. */
    public String hint() {
        return hint;
    }
}
