package io.wirewatch.http;

/** Why a request came to no answer: a closed list, so that it can label a count. */
public enum WebFailure {
    /** The address is no http or https address, or cannot be parsed. */
    BAD_ADDRESS,
    /** It leads to a machine that must not be asked: see {@link AddressGuard}. */
    FORBIDDEN_ADDRESS,
    /** No such host, or nobody listens there. */
    UNREACHABLE,
    /** It took longer than the settings allow. */
    TIMEOUT,
    /** Others were asking the same host, and its turn did not come in time: nothing was sent. */
    HOST_BUSY,
    /** The connection broke, or TLS was refused. */
    BROKEN_CONNECTION,
    /** The answer is larger than the settings allow, before or after decompression. */
    TOO_LARGE,
    /** The compression is one that was not asked for, or is damaged. */
    BAD_ENCODING,
    /** More redirects than anyone needs, or one that leads nowhere or off the web. */
    BAD_REDIRECT
}
