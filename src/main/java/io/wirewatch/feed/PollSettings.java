package io.wirewatch.feed;

import io.wirewatch.http.WebSettings;
import java.time.Duration;

/**
 * How feeds are polled.
 *
 * @param interval from one poll of a feed to the next, where the feed itself says nothing
 * @param maxBackoff longest pause after failures
 * @param connectTimeout for one connection
 * @param fetchTimeout for one fetch as a whole, redirects included
 * @param maxBytes largest document, before and after decompression
 * @param threads how many feeds are polled at the same time
 * @param userAgent who we say we are
 * @param allowPrivateAddresses whether feeds may lie on this machine or in private networks
 * @param transactionalId under which items and states are written; a second poller that uses it takes over from the first
 */
public record PollSettings(
        Duration interval,
        Duration maxBackoff,
        Duration connectTimeout,
        Duration fetchTimeout,
        int maxBytes,
        int threads,
        String userAgent,
        boolean allowPrivateAddresses,
        String transactionalId) {
    public static final PollSettings DEFAULTS = new PollSettings(
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            10 * 1024 * 1024,
            8,
            "Wirewatch/" + version(),
            false,
            "wirewatch-feeds");

    public PollSettings {
        positive(interval, "interval");
        positive(maxBackoff, "maxBackoff");
        positive(connectTimeout, "connectTimeout");
        positive(fetchTimeout, "fetchTimeout");
        if (maxBytes < 1 || threads < 1) {
            throw new IllegalArgumentException("maxBytes and threads must be at least 1: " + maxBytes + ", " + threads);
        }
        if (userAgent == null || userAgent.isBlank() || transactionalId == null || transactionalId.isBlank()) {
            throw new IllegalArgumentException("userAgent and transactionalId must not be empty");
        }
    }

    public PollSettings withInterval(Duration value) {
        return new PollSettings(
                value,
                maxBackoff,
                connectTimeout,
                fetchTimeout,
                maxBytes,
                threads,
                userAgent,
                allowPrivateAddresses,
                transactionalId);
    }

    public PollSettings withAllowPrivateAddresses(boolean value) {
        return new PollSettings(
                interval,
                maxBackoff,
                connectTimeout,
                fetchTimeout,
                maxBytes,
                threads,
                userAgent,
                value,
                transactionalId);
    }

    public PollSettings withTransactionalId(String value) {
        return new PollSettings(
                interval,
                maxBackoff,
                connectTimeout,
                fetchTimeout,
                maxBytes,
                threads,
                userAgent,
                allowPrivateAddresses,
                value);
    }

    WebSettings web() {
        return new WebSettings(
                connectTimeout, fetchTimeout, maxBytes, userAgent, allowPrivateAddresses, 1, Duration.ofMillis(500));
    }

    private static void positive(Duration value, String component) {
        if (value == null || value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(component + " must be longer than nothing, but is: " + value);
        }
    }

    private static String version() {
        String version = PollSettings.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
