package io.wirewatch.config;

import io.wirewatch.core.news.QuietHours;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every setting, with its default and its meaning, in one place. What stands under {@code kafka:} goes to Kafka's clients as it is. */
final class SettingsTable {
    static final Setting<Path> DATA = new Setting<>(
            "data",
            "~/.local/share/wirewatch",
            "where the embedded broker and the stream keep their data",
            ValueTypes::path);
    static final Setting<String> WEB_HOST = new Setting<>(
            "web.host", "127.0.0.1", "address that the dashboard listens on; it has no login yet", ValueTypes::text);
    static final Setting<Integer> WEB_PORT = new Setting<>(
            "web.port", "8080", "port of the dashboard; 0 takes any free one", ValueTypes.number(0, 65_535));
    static final Setting<Integer> BROKER_PORT = new Setting<>(
            "broker.port", "0", "port of the embedded broker; 0 takes any free one", ValueTypes.number(0, 65_535));
    static final Setting<String> PREFIX = new Setting<>(
            "stream.kafka-topics-prefix",
            "news.",
            "what the names of all Kafka topics begin with",
            ValueTypes.matching("[a-zA-Z0-9._-]{0,100}", "letters, digits, dots, dashes and underscores"));
    static final Setting<String> APPLICATION_ID = new Setting<>(
            "stream.application-id",
            "wirewatch",
            "name that instances which share the work have in common",
            ValueTypes.matching("[a-zA-Z0-9._-]{1,100}", "letters, digits, dots, dashes and underscores"));
    static final Setting<Integer> THREADS =
            new Setting<>("stream.threads", "1", "threads that tag items", ValueTypes.number(1, 256));
    static final Setting<Duration> SESSION_TIMEOUT = new Setting<>(
            "stream.session-timeout",
            "10s",
            "how long a dead instance's work waits before others take it over",
            ValueTypes.duration(Duration.ofSeconds(1), Duration.ofMinutes(5)));
    static final Setting<Duration> POLL_INTERVAL = new Setting<>(
            "poll.interval",
            "10m",
            "how often a feed is polled whose rhythm is not known yet",
            ValueTypes.duration(Duration.ofSeconds(1), Duration.ofDays(7)));
    static final Setting<Boolean> POLL_PRIVATE = new Setting<>(
            "poll.allow-private-addresses",
            "false",
            "whether feeds may stand on loopback, private and link-local addresses",
            ValueTypes::flag);
    static final Setting<Duration> POLL_MIN_INTERVAL = new Setting<>(
            "poll.min-interval",
            "2m",
            "how often a feed is polled at most, however much it publishes",
            ValueTypes.duration(Duration.ofSeconds(1), Duration.ofDays(7)));
    static final Setting<Duration> POLL_MAX_INTERVAL = new Setting<>(
            "poll.max-interval",
            "1h",
            "how often a feed is polled at least, however little it publishes",
            ValueTypes.duration(Duration.ofSeconds(1), Duration.ofDays(7)));
    static final Setting<Integer> POLL_THREADS = new Setting<>(
            "poll.threads", "64", "how many feeds are polled at the same time", ValueTypes.number(1, 1000));
    static final Setting<Integer> POLL_HOST_CONNECTIONS = new Setting<>(
            "poll.host-connections", "1", "how many requests one host gets at a time", ValueTypes.number(1, 100));
    static final Setting<Duration> POLL_HOST_SPACING = new Setting<>(
            "poll.host-spacing",
            "500ms",
            "from the start of one request of a host to the start of the next",
            ValueTypes.duration(Duration.ZERO, Duration.ofMinutes(5)));
    static final Setting<Duration> POLL_TIMEOUT = new Setting<>(
            "poll.timeout",
            "30s",
            "how long one fetch may take, redirects included",
            ValueTypes.duration(Duration.ofMillis(100), Duration.ofMinutes(10)));
    static final Setting<Integer> POLL_MAX_BYTES = new Setting<>(
            "poll.max-bytes",
            "10485760",
            "largest document that is read, before and after decompression",
            ValueTypes.number(1024, 100 * 1024 * 1024));
    static final Setting<String> POLL_CONTACT = new Setting<>(
            "poll.contact",
            "",
            "page or mail address under which publishers reach you; it stands in the User-Agent",
            ValueTypes.matching("[\\x21-\\x27\\x2a-\\x7e]{0,200}", "an address without spaces and parentheses"));
    static final Setting<String> PUSH_LISTEN = new Setting<>(
            "push.listen",
            "",
            "address and port to take pushes of WebSub hubs at, such as 0.0.0.0:8090; empty for none",
            ValueTypes.matching("|[^\\s]+:[0-9]{1,5}", "an address and a port, such as 127.0.0.1:8090"));
    static final Setting<String> PUSH_URL = new Setting<>(
            "push.url",
            "",
            "address under which hubs reach that port, such as https://push.example.org/",
            ValueTypes.matching("|(?i:https?)://[^\\s]+", "an http or https address"));

    static final Setting<Optional<Path>> REGIONS = new Setting<>(
            "regions",
            "",
            "file of groupings and disputed areas, over those that ship; docs/regions.md",
            ValueTypes::optionalPath);
    static final Setting<Double> REGION_THRESHOLD = new Setting<>(
            "region-threshold",
            "0.5",
            "least probability of a country that is listed: 0 lists all that are named, 1 hardly any",
            ValueTypes.share());

    static final Setting<Duration> STORY_WINDOW = new Setting<>(
            "stories.window",
            "3d",
            "a story that got no item for so long is over; what comes then opens another",
            ValueTypes.duration(Duration.ofMinutes(1), Duration.ofDays(14)));
    static final Setting<Integer> STORIES_REMEMBERED = new Setting<>(
            "stories.max",
            "1000000",
            "how many stories are remembered at most; those without items for longest are forgotten first",
            ValueTypes.number(1000, 10_000_000));
    static final Setting<Duration> ALERTS_CLOSE_AFTER = new Setting<>(
            "alerts.close-after",
            "24h",
            "an alert is closed when nothing more matched for so long",
            ValueTypes.duration(Duration.ofMinutes(1), Duration.ofDays(14)));
    static final Setting<Optional<QuietHours>> QUIET_HOURS = new Setting<>(
            "alerts.quiet-hours",
            "",
            "hours in which alerts are gathered for a digest, such as 22:00-06:00 Europe/Vilnius, for rules that name none; critical ones are told at once",
            ValueTypes::quietHours);

    static final List<Setting<?>> ALL = List.of(
            DATA,
            WEB_HOST,
            WEB_PORT,
            BROKER_PORT,
            PREFIX,
            APPLICATION_ID,
            THREADS,
            SESSION_TIMEOUT,
            POLL_INTERVAL,
            POLL_MIN_INTERVAL,
            POLL_MAX_INTERVAL,
            POLL_THREADS,
            POLL_HOST_CONNECTIONS,
            POLL_HOST_SPACING,
            POLL_TIMEOUT,
            POLL_MAX_BYTES,
            POLL_CONTACT,
            POLL_PRIVATE,
            PUSH_LISTEN,
            PUSH_URL,
            REGIONS,
            REGION_THRESHOLD,
            STORY_WINDOW,
            STORIES_REMEMBERED,
            ALERTS_CLOSE_AFTER,
            QUIET_HOURS);

    private SettingsTable() {}
}
