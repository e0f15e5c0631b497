package io.wirewatch.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came of a request. */
public sealed interface WebAnswer {
    /**
     * A server has answered, with whatever status.
     *
     * @param status as RFC 9110 numbers them; never that of a redirect that could be followed
     * @param headers by name in lower case; of several with one name the first, but all, with commas between, of those that are lists: Link, Cache-Control and
     *     Content-Encoding
     * @param body decompressed; empty for none; whoever holds the record must leave it as it is
     * @param address where it was found in the end, after redirects
     * @param movedTo where the way of permanent redirects (301, 308) from the address that was asked has led; null when the first was none of those
     */
    @SuppressWarnings("ArrayRecordComponent") // ten megabytes are not copied for a purity that nobody tests
    record Response(int status, Map<String, String> headers, byte[] body, URI address, URI movedTo)
            implements WebAnswer {
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * No answer.
     *
     * @param message for people, naming what was met; never with credentials
     */
    record Failed(WebFailure kind, String message) implements WebAnswer {}
}
