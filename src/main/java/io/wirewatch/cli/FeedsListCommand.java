package io.wirewatch.cli;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch feeds list}: the feeds, and how each fares. */
@Command(
        name = "list",
        description = {
            "Lists the feeds, with how each fares: what is wrong with it, when something new came last, when it is polled next.",
            "",
            "  wirewatch feeds list --failing",
            "  wirewatch feeds list --label baltic --json | jq .state.lastError",
            ""
        },
        mixinStandardHelpOptions = true)
final class FeedsListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Option(names = "--failing", description = "only those that do not answer, or are gone")
    private boolean failing;

    @Option(
            names = "--silent",
            description = "only those that answer, but bring nothing new for longer than is their habit")
    private boolean silent;

    @Option(names = "--label", paramLabel = "LABEL", description = "only those with this label")
    private String label;

    @Option(names = "--list", paramLabel = "NAME", description = "only those from this watched file")
    private String list;

    @Option(names = "--json", description = "as JSON lines: {\"feed\": …, \"state\": …}")
    private boolean json;

    FeedsListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        KafkaConnection kafka = KafkaConnection.open(options, console);
        Map<String, Feed> feeds = kafka.readAll(kafka.topics().feeds());
        Map<String, FeedState> states = kafka.readAll(kafka.topics().feedState());
        List<FeedReport> reports = feeds.values().stream()
                .map(feed -> FeedReport.of(feed, states.get(feed.id())))
                .filter(this::isWanted)
                .toList();
        if (json) {
            reports.forEach(report -> console.line(Json.line(report)));
        } else {
            FeedPrinter printer = new FeedPrinter(console, Instant.now(), reports);
            reports.forEach(printer::print);
        }
        console.tell(feeds.isEmpty() ? "No feeds yet. Add one: wirewatch feeds add URL" : FeedPrinter.summary(reports));
        return ExitCode.OK;
    }

    private boolean isWanted(FeedReport report) {
        FeedReport.Status status = report.status();
        boolean isFailing = status == FeedReport.Status.FAILING
                || status == FeedReport.Status.ENDED
                || report.known().failures() > 0;
        boolean isSilent = status == FeedReport.Status.SILENT;
        boolean fares = (!failing && !silent) || (failing && isFailing) || (silent && isSilent);
        return fares
                && (label == null || report.feed().labels().contains(label))
                && (list == null || list.equals(report.feed().list()));
    }
}
