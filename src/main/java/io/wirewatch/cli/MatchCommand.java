package io.wirewatch.cli;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.region.RecentSources;
import io.wirewatch.core.region.SourceMemory;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.core.rule.index.LiveRules;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch match}: items to alerts, without Kafka. */
@Command(
        name = "match",
        description = {
            "Matches items against rules: NewsItem JSON lines in, Alert lines out.",
            "One line for each item and rule that match, with the words that did. Knows no story and no alert policy.",
            "",
            "  wirewatch parse world.xml | wirewatch match --rules rules.yaml",
            ""
        },
        mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "FILE",
            description = "rules file; may be given more than once")
    private List<Path> files;

    @Mixin
    private TaggerOptions tagging;

    MatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LiveRules rules = new LiveRules();
        RuleFiles.sound(console, files).forEach(rules::put);
        RuleMatcher matcher = rules.snapshot();
        ItemTagger tagger = tagging.tagger();
        SourceMemory sources = new RecentSources();
        return ExitCode.of(JsonLines.read(console, NewsItem.class, item -> print(tagger.tag(item, matcher, sources))));
    }

    private void print(ItemTagger.Result result) {
        result.item().matches().forEach(match -> console.line(Json.line(AlertPolicy.alertOf(match, result.item()))));
        result.failedRules()
                .forEach((rule, failure) -> console.tell("rule " + rule + " failed on item "
                        + result.item().item().id() + ": " + failure));
    }
}
