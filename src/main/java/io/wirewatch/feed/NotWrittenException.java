package io.wirewatch.feed;

/** Kafka did not take what a poll found. */
final class NotWrittenException extends Exception {
    NotWrittenException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
