package io.wirewatch.cli;

import io.wirewatch.feed.list.FeedAddress;
import io.wirewatch.feed.list.OpmlWriter;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirewatch feeds export}: the list of feeds for other programs. */
@Command(
        name = "export",
        description = {
            "Writes the feeds as OPML 2.0, to a file or to standard output.",
            "Labels become folders and categories; a feed that has moved is written with its new address.",
            "",
            "  wirewatch feeds export feeds.opml",
            ""
        },
        mixinStandardHelpOptions = true)
final class FeedsExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "where to write; standard output unless named")
    private Path file;

    @Option(names = "--label", paramLabel = "LABEL", description = "only feeds with this label")
    private String label;

    FeedsExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        KafkaConnection kafka = KafkaConnection.open(options, console);
        Map<String, FeedState> states = kafka.readAll(kafka.topics().feedState());
        List<Feed> feeds = kafka.readAll(kafka.topics().feeds()).values().stream()
                .filter(feed -> label == null || feed.labels().contains(label))
                .map(feed -> FeedAddress.moved(feed, states.getOrDefault(feed.id(), FeedState.NEW)))
                .toList();
        String opml = OpmlWriter.write(feeds, Instant.now());
        if (file == null) {
            console.line(opml);
        } else {
            save(opml);
        }
        console.out().flush();
        console.tell(Words.count(feeds.size(), "feed") + " exported");
        return ExitCode.OK;
    }

    private void save(String opml) {
        try {
            Files.writeString(file, opml + "\n");
        } catch (IOException e) {
            throw new FailedCommandException(file + " cannot be written: " + e, null);
        }
    }
}
