package io.wirewatch.feed;

import io.wirewatch.http.AddressGuard;
import io.wirewatch.http.WebFailure;
import java.util.Locale;

/** Why a poll failed: a closed list, so that it can label a count. */
public enum PollFailure {
    /** The address is no http or https address, or cannot be parsed. */
    BAD_ADDRESS,
    /** It leads to a machine that must not be asked: see {@link AddressGuard}. */
    FORBIDDEN_ADDRESS,
    /** No such host, or nobody listens there. */
    UNREACHABLE,
    /** It took longer than the settings allow. */
    TIMEOUT,
    /** So many other feeds of its host were being polled that its turn did not come. */
    HOST_BUSY,
    /** The connection broke, or TLS was refused. */
    BROKEN_CONNECTION,
    /** The document is larger than the settings allow, before or after decompression. */
    TOO_LARGE,
    /** The compression is one that was not asked for, or is damaged. */
    BAD_ENCODING,
    /** More redirects than anyone needs, or one that leads nowhere. */
    BAD_REDIRECT,
    /** 429, or 503 with a time to come back. */
    RATE_LIMITED,
    /** 410: gone for good. */
    GONE,
    /** Another 4xx. */
    REFUSED,
    /** Another 5xx. */
    SERVER_ERROR,
    /** A status that makes no sense here. */
    UNEXPECTED_STATUS,
    /** What came is no feed. */
    UNREADABLE,
    /** Kafka did not take what was found; it will be found again. */
    NOT_WRITTEN;

    static PollFailure of(WebFailure failure) {
        return valueOf(failure.name());
    }

    /** As it stands in states, logs and metrics: {@code rate-limited}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
