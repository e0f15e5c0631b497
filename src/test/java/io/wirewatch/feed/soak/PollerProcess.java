package io.wirewatch.feed.soak;

import io.wirewatch.feed.FeedPoller;
import io.wirewatch.feed.PollCounts;
import io.wirewatch.feed.PollSettings;
import io.wirewatch.feed.state.FeedSchedule;
import io.wirewatch.http.SimulatedNetwork;
import io.wirewatch.http.WebSettings;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A poller in a process of its own, that can be killed. It polls until its input ends, and says twice a second what it uses. */
final class PollerProcess {
    /** How long the group waits for a poller that gives no sign of life. */
    static final Duration SESSION = Duration.ofSeconds(6);

    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private PollerProcess() {}

    /** @param arguments as {@link PollerOptions} writes them */
    public static void main(String[] arguments) throws Exception {
        PollerOptions options = PollerOptions.read(arguments);
        KafkaClients clients = new KafkaClients(Map.of("bootstrap.servers", options.servers()));
        PollSettings settings = settings(options);
        ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor();
        try (FeedPoller poller = new FeedPoller(
                clients,
                new KafkaTopics("news."),
                settings,
                PollCounts.NONE,
                SimulatedNetwork.client(settings.web(), options.webPort()),
                InstantSource.system())) {
            poller.start();
            System.out.println("ready " + options.number());
            var unused = teller.scheduleWithFixedDelay(PollerProcess::tell, 0, 500, TimeUnit.MILLISECONDS);
            while (System.in.read() >= 0) {
                // The starter says nothing; it only ends.
            }
        }
        tell();
        System.exit(0);
    }

    private static PollSettings settings(PollerOptions options) {
        Duration shortest = options.interval().multipliedBy(2).dividedBy(3);
        return PollSettings.DEFAULTS
                .withSessionTimeout(SESSION)
                .withThreads(options.threads())
                .withSchedule(new FeedSchedule(options.interval(), shortest, options.interval(), options.maxBackoff()))
                .withWeb(new WebSettings(
                        options.timeout(),
                        options.timeout(),
                        MAX_BYTES,
                        "Wirewatch/test (soak-" + options.number() + ")",
                        false,
                        1,
                        options.hostSpacing()));
    }

    private static void tell() {
        try {
            System.out.println(Use.now().line());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
