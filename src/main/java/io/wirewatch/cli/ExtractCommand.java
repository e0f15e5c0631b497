package io.wirewatch.cli;

import io.wirewatch.core.clean.ArticleExtractor;
import io.wirewatch.core.clean.ItemCleaner;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.Json;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirewatch extract}: web pages or plain text to items. */
@Command(
        name = "extract",
        description = {
            "Takes the article out of web pages or plain texts and prints each as a NewsItem JSON line.",
            "Menus, teasers, captions, subscription and comment notices are left out; in a plain text the first line is the title.",
            "",
            "  wirewatch extract page.html | wirewatch tag",
            ""
        },
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    private final Console console;
    private final ArticleExtractor extractor = new ArticleExtractor();
    private final ItemCleaner cleaner = new ItemCleaner();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "pages or texts; - is standard input")
    private List<String> files;

    @Option(names = "--url", paramLabel = "URL", description = "address that the page came from, for relative links")
    private String url;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return ExitCode.of(InputFiles.read(console, files, this::print));
    }

    private void print(String file, byte[] document) {
        NewsItem article = extractor.extract(document, url);
        console.line(Json.line(cleaner.clean(article.toBuilder().origin(file).build())));
    }
}
