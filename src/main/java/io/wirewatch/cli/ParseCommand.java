package io.wirewatch.cli;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.feed.document.FeedContext;
import io.wirewatch.feed.document.FeedDocument;
import io.wirewatch.feed.document.FeedReader;
import io.wirewatch.feed.document.UnreadableFeedException;
import io.wirewatch.wire.Json;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wirewatch parse}: feed documents to items. */
@Command(
        name = "parse",
        description = {
            "Reads feed documents (RSS, RDF, Atom, JSON Feed, news sitemaps; gzipped too) and prints their entries as NewsItem JSON lines.",
            "",
            "  wirewatch parse world.xml | wirewatch tag",
            "  curl -s https://example.org/feed | wirewatch parse -",
            "",
            "What was amiss with a file that could be read is noted on standard error. A file that is no feed is named there with its",
            "fault; the others go on, and the exit status is 1."
        },
        mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
    private final Console console;
    private final FeedReader reader = new FeedReader();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "feed documents; - is standard input")
    private List<String> files;

    ParseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return ExitCode.of(InputFiles.read(console, files, this::print));
    }

    private void print(String file, byte[] document) {
        try {
            FeedDocument feed = reader.read(document, FeedContext.ofFile(file));
            for (NewsItem item : feed.items()) {
                console.line(Json.line(item));
            }
            for (String note : feed.notes()) {
                console.tell(file + ": " + Terminal.safe(note));
            }
        } catch (UnreadableFeedException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
