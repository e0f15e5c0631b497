package io.wirewatch.feed;

import io.wirewatch.feed.push.PushSettings;
import io.wirewatch.feed.state.FeedSchedule;
import io.wirewatch.http.WebSettings;
import java.time.Duration;

/**
 * How feeds are polled.
 *
 * @param applicationId names the group that shares the feeds, and the transactions of each of its partitions
 * @param sessionTimeout how long the group waits for an instance that gives no sign of life
 * @param schedule when each feed is polled
 * @param threads how many feeds are polled at the same time
 * @param web how other machines are asked
 * @param push how hubs reach us; null when they do not
 */
public record PollSettings(
        String applicationId,
        Duration sessionTimeout,
        FeedSchedule schedule,
        int threads,
        WebSettings web,
        PushSettings push) {
    private static final Duration MAX_BACKOFF = Duration.ofHours(1);

    public static final PollSettings DEFAULTS = new PollSettings(
            "wirewatch",
            Duration.ofSeconds(10),
            new FeedSchedule(Duration.ofMinutes(10), Duration.ofMinutes(2), Duration.ofHours(1), MAX_BACKOFF),
            64,
            new WebSettings(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    10 * 1024 * 1024,
                    userAgent(""),
                    false,
                    1,
                    Duration.ofMillis(500)),
            null);

    public PollSettings {
        if (applicationId == null || applicationId.isBlank()) {
            throw new IllegalArgumentException("applicationId must not be empty");
        }
        if (sessionTimeout.isZero() || sessionTimeout.isNegative()) {
            throw new IllegalArgumentException("sessionTimeout must be longer than nothing, but is: " + sessionTimeout);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but is: " + threads);
        }
    }

    /**
     * Who we say we are.
     *
     * @param contact where publishers can reach whoever runs this; empty for nowhere
     */
    public static String userAgent(String contact) {
        String version = PollSettings.class.getPackage().getImplementationVersion();
        String name = "Wirewatch/" + (version == null ? "dev" : version);
        return contact.isEmpty() ? name : name + " (+" + contact + ")";
    }

    public PollSettings withApplicationId(String value) {
        return new PollSettings(value, sessionTimeout, schedule, threads, web, push);
    }

    public PollSettings withSessionTimeout(Duration value) {
        return new PollSettings(applicationId, value, schedule, threads, web, push);
    }

    public PollSettings withSchedule(FeedSchedule value) {
        return new PollSettings(applicationId, sessionTimeout, value, threads, web, push);
    }

    /** Every feed at that interval, whatever its rhythm. */
    public PollSettings withInterval(Duration value) {
        return withSchedule(FeedSchedule.every(value, schedule.maxBackoff()));
    }

    public PollSettings withThreads(int value) {
        return new PollSettings(applicationId, sessionTimeout, schedule, value, web, push);
    }

    public PollSettings withWeb(WebSettings value) {
        return new PollSettings(applicationId, sessionTimeout, schedule, threads, value, push);
    }

    /** Hubs may push, and reach us so. */
    public PollSettings withPush(PushSettings value) {
        return new PollSettings(applicationId, sessionTimeout, schedule, threads, web, value);
    }

    /** For feeds on this machine: it may be asked, and as often as one likes. */
    public PollSettings withThisMachine() {
        return withWeb(new WebSettings(
                web.connectTimeout(),
                web.timeout(),
                web.maxBytes(),
                web.userAgent(),
                true,
                web.hostConnections(),
                Duration.ZERO));
    }

    /** Of the group, and before a dash and its number of each partition's transactions. */
    String groupId() {
        return applicationId + "-feeds";
    }
}
