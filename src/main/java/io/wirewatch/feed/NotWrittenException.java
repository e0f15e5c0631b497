package io.wirewatch.feed;

/** Kafka did not take what was to be written. */
final class NotWrittenException extends Exception {
    private final boolean fenced;

    /** @param fenced whether another one writes now under the same transactional id, or Kafka has given a slow transaction up */
    NotWrittenException(Throwable cause, boolean fenced) {
        super(cause.toString(), cause);
        this.fenced = fenced;
    }

    boolean isFenced() {
        return fenced;
    }
}
