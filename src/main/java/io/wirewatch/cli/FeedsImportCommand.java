package io.wirewatch.cli;

import io.wirewatch.feed.list.FeedList;
import io.wirewatch.feed.list.FeedListReader;
import io.wirewatch.feed.list.ImportPlan;
import io.wirewatch.feed.list.ListedFeed;
import io.wirewatch.wire.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirewatch feeds import}: many feeds at once. */
@Command(
        name = "import",
        description = {
            "Adds the feeds of lists: OPML of any version, YAML with \"feeds:\", or a text of addresses, one in a line.",
            "Folders and categories become labels. A feed that is there already, by its address, stays as it is and takes the",
            "labels that it has not; importing a list again changes nothing.",
            "",
            "  wirewatch feeds import feeds.opml",
            "  wirewatch feeds import --label fisheries --dry-run - < addresses.txt",
            "",
            "To have a file watched, and feeds removed that vanish from it, name it under feeds: in wirewatch.yaml.",
            ""
        },
        mixinStandardHelpOptions = true)
final class FeedsImportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "lists of feeds; - for standard input")
    private List<String> files;

    @Option(names = "--label", paramLabel = "LABEL", description = "label for all of them; may be given more than once")
    private List<String> labels = new ArrayList<>();

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "ISO 3166 code of the publishers' home, where the list says none")
    private String country;

    @Option(names = "--dry-run", description = "tell what would be done, and do nothing")
    private boolean dryRun;

    FeedsImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        String home = FeedValues.country(country);
        List<ListedFeed> listed = new ArrayList<>();
        int bad = InputFiles.read(console, files, (file, bytes) -> listed.addAll(read(file, bytes, home)));
        KafkaConnection kafka = KafkaConnection.open(options, console);
        ImportPlan plan = ImportPlan.of(
                listed,
                kafka.readAll(kafka.topics().feeds()),
                kafka.readAll(kafka.topics().feedState()));
        if (dryRun) {
            plan.added().forEach(feed -> console.line("new      " + shown(feed)));
            plan.changed().forEach(feed -> console.line("changed  " + shown(feed)));
        } else {
            FeedSaver.replace(
                    kafka,
                    Stream.concat(plan.added().stream(), plan.changed().stream())
                            .toList());
        }
        console.tell((dryRun ? "would be saved: " : "") + summary(plan));
        return ExitCode.of(bad);
    }

    private List<ListedFeed> read(String file, byte[] bytes, String home) {
        FeedList list = FeedListReader.read(bytes);
        new Remarks(console)
                .tell(list.notes().stream().map(note -> file + ": " + note).toList());
        return list.feeds().stream().map(one -> one.with(labels, home)).toList();
    }

    private static String shown(Feed feed) {
        return Terminal.safe(feed.id() + "  " + feed.url()
                + (feed.labels().isEmpty() ? "" : "  [" + String.join(", ", feed.labels()) + "]"));
    }

    private static String summary(ImportPlan plan) {
        int all = plan.added().size() + plan.changed().size() + plan.unchanged().size();
        return Words.count(all, "feed") + ": " + plan.added().size() + " new, "
                + plan.changed().size() + " changed, " + plan.unchanged().size() + " as before";
    }
}
