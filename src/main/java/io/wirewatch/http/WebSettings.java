package io.wirewatch.http;

import java.time.Duration;

/**
 * How other machines are asked.
 *
 * @param connectTimeout for one connection
 * @param timeout for one request as a whole, redirects included
 * @param maxBytes largest body, before and after decompression
 * @param userAgent who we say we are
 * @param allowPrivateAddresses whether machines on this host and in private networks may be asked
 * @param hostConnections how many requests one host gets at a time
 * @param hostSpacing from the start of one request of a host to the start of the next
 */
public record WebSettings(
        Duration connectTimeout,
        Duration timeout,
        int maxBytes,
        String userAgent,
        boolean allowPrivateAddresses,
        int hostConnections,
        Duration hostSpacing) {}
