package io.wirewatch.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How feeds are polled, as the settings say.
 *
 * @param interval from one poll to the next of a feed whose rhythm is not known yet
 * @param minInterval shortest, however much comes
 * @param maxInterval longest, however little comes
 * @param threads how many feeds are polled at the same time
 * @param hostConnections how many requests one host gets at a time
 * @param hostSpacing from the start of one request of a host to the start of the next
 * @param timeout for one fetch as a whole, redirects included
 * @param maxBytes largest document, before and after decompression
 * @param contact where publishers can reach whoever runs this: an address of a page or of mail, for the User-Agent
 * @param allowPrivate whether feeds may lie on this machine or in private networks
 * @param pushListen address and port to take WebSub pushes at; none takes none
 * @param pushUrl address under which hubs reach that port
 * @param files files that list feeds and are watched, by the names under which they stand in the settings, in that order
 */
public record FeedSettings(
        Duration interval,
        Duration minInterval,
        Duration maxInterval,
        int threads,
        int hostConnections,
        Duration hostSpacing,
        Duration timeout,
        int maxBytes,
        String contact,
        boolean allowPrivate,
        Optional<String> pushListen,
        Optional<String> pushUrl,
        Map<String, Path> files) {
    public FeedSettings {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files)); // Map.copyOf forgets the order
    }

    /** The same for feeds on this machine, polled at that interval whatever comes. */
    FeedSettings forDemo(Duration every) {
        return new FeedSettings(
                every,
                every,
                every,
                threads,
                hostConnections,
                Duration.ZERO,
                timeout,
                maxBytes,
                contact,
                true,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
