package io.wirewatch.cli;

import io.wirewatch.edit.FeedEditor;
import io.wirewatch.wire.Feed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            "  wirewatch feeds add https://example.org/",
            "  wirewatch feeds import feeds.opml",
            "  wirewatch feeds list --failing",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            FeedsAddCommand.class,
            FeedsListCommand.class,
            FeedsShowCommand.class,
            FeedsImportCommand.class,
            FeedsExportCommand.class
        },
        mixinStandardHelpOptions = true)
final class FeedsCommand {
    private final Console console;

    FeedsCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "rm",
            description = {
                "Removes feeds. What they published stays. A feed of a watched file comes back unless it is taken out there.",
                "",
                "  wirewatch feeds rm example.org-feed.xml",
                "  wirewatch feeds rm --label trial --yes",
                ""
            },
            mixinStandardHelpOptions = true)
    int rm(
            @Mixin SettingsOptions options,
            @Parameters(paramLabel = "ID", arity = "0..*", description = "ids of feeds") List<String> ids,
            @Option(names = "--label", paramLabel = "LABEL", description = "all feeds with this label; needs --yes")
                    String label,
            @Option(names = "--list", paramLabel = "NAME", description = "all feeds from this file; needs --yes")
                    String list,
            @Option(names = "--yes", description = "really remove all that --label and --list select") boolean yes)
            throws InterruptedException {
        if (ids == null && label == null && list == null) {
            throw new FailedCommandException("no feed is named", "Name ids, --label or --list.");
        }
        KafkaConnection kafka = KafkaConnection.open(options, console);
        List<String> all = new ArrayList<>(ids == null ? List.of() : ids);
        if (label != null || list != null) {
            List<String> selected = select(kafka, label, list);
            if (!yes) {
                selected.forEach(console::line);
                throw new FailedCommandException(
                        "nothing was removed: this would remove " + Words.count(selected.size(), "feed"),
                        "Say --yes if that is meant.");
            }
            all.addAll(selected);
        }
        Set<String> removed = new HashSet<>();
        FeedSaver.carryOut(kafka, present -> {
            removed.clear();
            all.stream().filter(present::containsKey).forEach(removed::add);
            return new FeedEditor.Plan(List.of(), removed);
        });
        return ExitCode.of(Removal.tell(console, id -> "feed " + id, all, removed));
    }

    private static List<String> select(KafkaConnection kafka, String label, String list) throws InterruptedException {
        Map<String, Feed> feeds = kafka.readAll(kafka.topics().feeds());
        return feeds.values().stream()
                .filter(feed -> label == null || feed.labels().contains(label))
                .filter(feed -> list == null || list.equals(feed.list()))
                .map(Feed::id)
                .toList();
    }
}
