package io.wirewatch.cli;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirewatch feeds}: the sources that are polled. */
@Command(
        name = "feeds",
        description = {
            "Adds, lists and removes the feeds that are polled.",
            "",
            "  wirewatch feeds add https://example.org/feed.xml",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class FeedsCommand {
    private final Console console;

    FeedsCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "add",
            description = "Adds a feed, or changes the one of the same id. It is polled at once.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin SettingsOptions options,
            @Mixin FeedOptions feed,
            @Parameters(paramLabel = "URL", description = "address of the feed document") String url)
            throws InterruptedException {
        Feed wanted = feed.feed(url);
        KafkaConnection kafka = KafkaConnection.open(options, console);
        FeedSaver.save(kafka, List.of(wanted));
        console.tell("added feed " + wanted.id() + ": " + wanted.url());
        return ExitCode.OK;
    }

    /** What can be said of a feed on the command line. */
    static final class FeedOptions {
        @Option(names = "--id", description = "short stable name; the address's host and path unless named")
        private String id;

        @Option(names = "--name", description = "name for people")
        private String name;

        @Option(names = "--country", description = "ISO 3166 code of the publisher's home")
        private String country;

        @Option(names = "--language", description = "language to assume where the feed declares none")
        private String language;

        @Option(names = "--interval", paramLabel = "SECONDS", description = "how often to poll")
        private Integer interval;

        private Feed feed(String url) {
            try {
                String chosen = id != null ? id : idOf(url);
                return new Feed(chosen, url, name, country, language, null, interval, null, null, null);
            } catch (IllegalArgumentException e) {
                throw new FailedCommandException(
                        e.getMessage(), "wirewatch feeds add --id my-feed https://example.org/feed.xml");
            }
        }

        private static String idOf(String url) {
            URI address = URI.create(url);
            String path = Objects.toString(address.getHost(), "feed")
                    + Objects.toString(address.getPath(), "")
                    + Objects.toString(address.getQuery(), "");
            return path.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("-+$", "");
        }
    }

    @Command(
            name = "list",
            description = "Lists the feeds, with when each was last read and what is wrong with it.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin SettingsOptions options,
            @Option(names = "--json", description = "as JSON lines, without the state") boolean json)
            throws InterruptedException {
        KafkaConnection kafka = KafkaConnection.open(options, console);
        Map<String, Feed> feeds = kafka.readAll(kafka.topics().feeds());
        Map<String, FeedState> states = kafka.readAll(kafka.topics().feedState());
        for (Feed feed : feeds.values()) {
            console.line(json ? Json.line(feed) : summary(feed, states.getOrDefault(feed.id(), FeedState.NEW)));
        }
        if (feeds.isEmpty()) {
            console.tell("No feeds yet. Add one: wirewatch feeds add URL");
        }
        return ExitCode.OK;
    }

    private static String summary(Feed feed, FeedState state) {
        String health = state.lastPoll() == null
                ? "not polled yet"
                : state.lastError() == null
                        ? "read " + state.lastSuccess()
                        : "failed " + Words.count(state.failures(), "time") + ": " + state.lastError();
        return "%-28s %s%s%n%-28s %s"
                .formatted(
                        feed.id(),
                        feed.enabled() ? "" : "(off) ",
                        Terminal.safe(feed.url()),
                        "",
                        Terminal.safe(health));
    }

    @Command(name = "rm", description = "Removes feeds. What they published stays.", mixinStandardHelpOptions = true)
    int rm(
            @Mixin SettingsOptions options,
            @Parameters(paramLabel = "ID", arity = "1..*", description = "ids of feeds") List<String> ids)
            throws InterruptedException {
        KafkaConnection kafka = KafkaConnection.open(options, console);
        return ExitCode.of(Removal.remove(console, kafka, kafka.topics().feeds(), id -> "feed " + id, ids));
    }
}
