package io.wirewatch.feed.soak;

import io.wirewatch.feed.FeedPoller;
import io.wirewatch.feed.PollCountsInMemory;
import io.wirewatch.feed.PollSettings;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A poller in a process of its own, that can be killed. It polls until its input ends. */
final class PollerProcess {
    private PollerProcess() {}

    /** @param arguments its number, the servers of the cluster, and the port of the web, milliseconds: interval, longest pause, timeout, spacing; threads */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("jdk.net.hosts.file", arguments[8]);
        int number = Integer.parseInt(arguments[0]);
        KafkaClients clients = new KafkaClients(Map.of("bootstrap.servers", arguments[1]));
        PollSettings settings = new PollSettings(
                millis(arguments[3]),
                millis(arguments[4]),
                millis(arguments[5]),
                millis(arguments[5]),
                10 * 1024 * 1024,
                Integer.parseInt(arguments[7]),
                "Wirewatch/test (soak-" + number + ")",
                true,
                "soak-feeds");
        PollCountsInMemory counts = new PollCountsInMemory();
        ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor();
        try (FeedPoller poller = new FeedPoller(clients, new KafkaTopics("news."), settings, counts)) {
            poller.start();
            System.out.println("ready " + number);
            var unused = teller.scheduleWithFixedDelay(PollerProcess::tell, 0, 500, TimeUnit.MILLISECONDS);
            while (System.in.read() >= 0) {
                // The starter says nothing; it only ends.
            }
        }
        tell();
        System.exit(0);
    }

    private static void tell() {
        try {
            System.out.println(Use.now().line());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration millis(String argument) {
        return Duration.ofMillis(Long.parseLong(argument));
    }
}
