package io.wirewatch.feed.push;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where hubs reach us.
 *
 * @param host address to listen at
 * @param port 0 for any that is free
 * @param url under which hubs reach that port; http or https
 * @param keyFile see {@link PushKey}
 * @param maxBytes largest document that may be pushed
 */
public record PushSettings(String host, int port, URI url, Path keyFile, int maxBytes) {
    /** @param listen address and port, such as {@code 127.0.0.1:8090} or {@code [::1]:8090} */
    public static PushSettings of(String listen, String url, Path keyFile, int maxBytes) {
        int colon = listen.lastIndexOf(':');
        String host = listen.substring(0, colon).replaceAll("[\\[\\]]", "");
        int port = Integer.parseInt(listen.substring(colon + 1));
        return new PushSettings(host, port, URI.create(url), keyFile, maxBytes);
    }
}
