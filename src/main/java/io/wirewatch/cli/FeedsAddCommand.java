package io.wirewatch.cli;

import io.wirewatch.config.FeedSettings;
import io.wirewatch.feed.discovery.Discovery;
import io.wirewatch.feed.discovery.FeedFinder;
import io.wirewatch.feed.discovery.FoundFeed;
import io.wirewatch.feed.list.FeedAddress;
import io.wirewatch.feed.list.FeedIds;
import io.wirewatch.http.WebClient;
import io.wirewatch.http.WebFailure;
import io.wirewatch.wire.Feed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirewatch feeds add}: one feed, found and read before it is added. */
@Command(
        name = "add",
        description = {
            "Adds the feed at an address, or that of the page there, after having read it. It is polled at once.",
            "One that is there already takes what is said of it here.",
            "",
            "  wirewatch feeds add https://example.org/feed.xml --label example --country US",
            "  wirewatch feeds add https://example.org/",
            ""
        },
        mixinStandardHelpOptions = true)
final class FeedsAddCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Mixin
    private FeedOptions given;

    @Parameters(paramLabel = "URL", description = "address of a feed, or of a page that has one")
    private String written;

    @Option(names = "--unchecked", description = "add the address as it is, without asking it")
    private boolean unchecked;

    FeedsAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        String url = FeedAddress.of(
                        written.contains("://") || written.startsWith("feed:") ? written : "https://" + written)
                .orElseThrow(() -> new FailedCommandException(
                        "this is no http or https address: " + Terminal.safe(written),
                        "wirewatch feeds add https://example.org/feed.xml"));
        FeedOptions checked = given.checked();
        KafkaConnection kafka = KafkaConnection.open(options, console);
        Discovery.Found found = unchecked ? null : find(url);
        String address = found == null ? url : found.best().url();
        Map<String, Feed> present = kafka.readAll(kafka.topics().feeds());
        Feed former = former(checked.id(), address, present);
        String id = former != null
                ? former.id()
                : checked.id() != null
                        ? checked.id()
                        : FeedIds.free(FeedIds.of(address), address, present::containsKey);
        Feed feed = checked.over(
                former, id, address, found == null ? null : found.best().title());
        FeedSaver.replace(kafka, List.of(feed));
        tell(feed, former, found);
        return ExitCode.OK;
    }

    /** The feed that is to be changed; null when a new one is to be added. */
    private static Feed former(String id, String url, Map<String, Feed> present) {
        Feed same = present.values().stream()
                .filter(feed -> FeedAddress.key(feed.url()).equals(FeedAddress.key(url)))
                .findFirst()
                .orElse(null);
        if (same != null && id != null && !same.id().equals(id)) {
            throw new FailedCommandException(
                    "this feed is there already as " + same.id(), "Remove that first: wirewatch feeds rm " + same.id());
        }
        Feed former = id == null ? same : present.get(id);
        if (former != null && former.list() != null) {
            throw new FailedCommandException(
                    former.id() + " comes from the watched file " + former.list(), "Change it there.");
        }
        return former;
    }

    private Discovery.Found find(String url) throws InterruptedException {
        FeedSettings polling = options.load().polling();
        try (WebClient web = FeedWeb.open(polling)) {
            Discovery discovery = new FeedFinder(web).find(URI.create(url));
            if (discovery instanceof Discovery.Found found) {
                return found;
            }
            throw discovery instanceof Discovery.NoAnswer noAnswer
                    ? refusal(url, noAnswer)
                    : nothing((Discovery.Nothing) discovery);
        }
    }

    private static FailedCommandException refusal(String url, Discovery.NoAnswer answer) {
        String hint =
                answer.failure().filter(WebFailure.FORBIDDEN_ADDRESS::equals).isPresent()
                        ? "If that is meant: --set poll.allow-private-addresses=true here, and the same for wirewatch run, which polls it."
                        : "Nothing was added. To add it anyway: --unchecked";
        return new FailedCommandException(
                Terminal.safe(FeedAddress.shown(url)) + " cannot be read: " + Terminal.safe(answer.message()), hint);
    }

    private static FailedCommandException nothing(Discovery.Nothing nothing) {
        return new FailedCommandException(
                "no feed was found: " + Terminal.safe(nothing.reason()),
                "Asked: "
                        + Terminal.safe(String.join(" ", nothing.asked()))
                        + ". If you know the feed's address, name it; to add this one anyway: --unchecked");
    }

    private void tell(Feed feed, Feed former, Discovery.Found found) {
        String what = former == null ? "added" : former.equals(feed) ? "is there as it is:" : "changed";
        console.tell(what + " feed " + feed.id() + ": " + Terminal.safe(FeedAddress.shown(feed.url())));
        if (found == null) {
            return;
        }
        console.tell("  " + summary(found.best()));
        if (!found.others().isEmpty()) {
            console.tell("The page has others:");
            found.others()
                    .forEach(other -> console.tell(
                            "  wirewatch feeds add " + Terminal.safe(other.url()) + "     " + summary(other)));
        }
    }

    private static String summary(FoundFeed feed) {
        String title = feed.title() == null ? "no title" : feed.title();
        return Terminal.safe(title) + ", " + Words.count(feed.entries(), "entry", "entries")
                + (feed.newest() == null ? "" : ", the newest " + Ages.fromNow(feed.newest(), Instant.now()));
    }
}
