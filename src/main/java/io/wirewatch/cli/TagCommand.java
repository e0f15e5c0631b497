package io.wirewatch.cli;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.region.RecentSources;
import io.wirewatch.core.region.SourceMemory;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wirewatch tag}: items to tagged items. */
@Command(
        name = "tag",
        description = {
            "Tags items: NewsItem JSON lines in, TaggedItem lines out.",
            "Each gets its language, regions, places and topics, with the words that say so. Order and number of lines stay.",
            "",
            "  echo '{\"title\":\"Flood in Vilnius\"}' | wirewatch tag",
            "",
            "A bad line is told on standard error with its number; the rest go on, and the exit status is 1."
        },
        mixinStandardHelpOptions = true)
final class TagCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private TaggerOptions tagging;

    TagCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ItemTagger tagger = tagging.tagger();
        SourceMemory sources = new RecentSources();
        return ExitCode.of(JsonLines.read(
                console,
                NewsItem.class,
                item -> console.line(
                        Json.line(tagger.tag(item, RuleMatcher.NONE, sources).item()))));
    }
}
