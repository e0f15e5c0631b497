package io.wirewatch.http;

import java.io.IOException;

/** A request came to no answer, and we know why. */
final class WebFault extends IOException {
    private final transient WebFailure kind;

    WebFault(WebFailure kind, String message) {
        super(message);
        this.kind = kind;
    }

    WebFailure kind() {
        return kind;
    }
}
