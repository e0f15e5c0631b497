package io.wirewatch.http;

import java.io.IOException;

/** A document has more bytes than it may. */
final class TooLargeException extends IOException {
    TooLargeException(int limit) {
        super("more than " + limit + " bytes");
    }
}
