package io.wirewatch.feed.soak;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a poller process is told, on its command line.
 *
 * @param number stands in its User-Agent, so that servers know who asks
 * @param servers of the cluster
 * @param webPort where all hosts of its world are found
 * @param interval from one poll to the next; a busy feed is asked after two thirds of it
 * @param maxBackoff longest pause after failures
 * @param timeout of one fetch
 * @param hostSpacing from the start of one request of a host to the start of the next
 */
record PollerOptions(
        int number,
        String servers,
        int webPort,
        Duration interval,
        Duration maxBackoff,
        Duration timeout,
        Duration hostSpacing,
        int threads) {
    static PollerOptions read(String... arguments) {
        return new PollerOptions(
                Integer.parseInt(arguments[0]),
                arguments[1],
                Integer.parseInt(arguments[2]),
                Duration.parse(arguments[3]),
                Duration.parse(arguments[4]),
                Duration.parse(arguments[5]),
                Duration.parse(arguments[6]),
                Integer.parseInt(arguments[7]));
    }

    List<String> arguments() {
        return Stream.of(number, servers, webPort, interval, maxBackoff, timeout, hostSpacing, threads)
                .map(Object::toString)
                .toList();
    }
}
