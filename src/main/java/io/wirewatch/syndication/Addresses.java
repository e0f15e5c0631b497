package io.wirewatch.syndication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses. */
final class Addresses {
    private Addresses() {}

    /** Percent-encoded, so that it can stand in a path, a query or a URN. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
