package io.wirewatch.http;

import java.net.URI;
import java.util.Map;

/**
 * What to ask.
 *
 * @param method such as {@code GET}
 * @param address http or https, with a host
 * @param headers beside those that every request carries: User-Agent and Accept-Encoding
 * @param body null for none; whoever holds the record must leave it as it is
 */
@SuppressWarnings("ArrayRecordComponent") // sent as it is, never compared
public record WebRequest(String method, URI address, Map<String, String> headers, byte[] body) {
    public WebRequest {
        headers = Map.copyOf(headers);
    }

    public static WebRequest get(URI address, Map<String, String> headers) {
        return new WebRequest("GET", address, headers, null);
    }

    public static WebRequest post(URI address, Map<String, String> headers, byte[] body) {
        return new WebRequest("POST", address, headers, body);
    }
}
