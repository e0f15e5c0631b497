package io.wirewatch.cli;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wirewatch bench}: how fast it is here, on one's own rules and items. */
@Command(
        name = "bench",
        description = "Measures how fast this machine is on rules and items of your own.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class BenchCommand {
    private static final int MAX_THREADS = 256;
    private static final int MAX_SECONDS = 3_600;

    private final Console console;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "match",
            description = {
                "Measures the matching of items against rules: time per text beside that of cutting it into words, memory,",
                "time to build the index and to add a rule. Items are tagged beforehand, which is not measured.",
                "",
                "  wirewatch bench match --rules rules.yaml --items items.jsonl",
                ""
            },
            mixinStandardHelpOptions = true)
    int match(
            @Option(
                            names = "--rules",
                            required = true,
                            paramLabel = "FILE",
                            description = "rules file; may be given more than once")
                    List<Path> rules,
            @Option(names = "--items", required = true, paramLabel = "FILE", description = "NewsItem JSON lines")
                    Path items,
            @Option(
                            names = "--seconds",
                            defaultValue = "10",
                            description = "how long to measure (default: ${DEFAULT-VALUE})")
                    double seconds,
            @Option(
                            names = "--threads",
                            defaultValue = "1",
                            description = "threads that match (default: ${DEFAULT-VALUE})")
                    int threads,
            @Option(names = "--json", description = "as JSON") boolean json)
            throws IOException, InterruptedException {
        if (!(seconds > 0 && seconds <= MAX_SECONDS) || threads < 1 || threads > MAX_THREADS) {
            throw new FailedCommandException(
                    "--seconds may be up to " + MAX_SECONDS + ", --threads 1 to " + MAX_THREADS, null);
        }
        List<Rule> sound = sound(rules);
        List<TaggedItem> tagged = new ArrayList<>();
        int bad = read(items, tagged);
        console.tell("Measuring for " + seconds + " s, after half as long to warm up ...");
        MatchFigures figures = new MatchBench(sound, tagged, threads).run(seconds);
        if (json) {
            console.line(Json.line(figures));
        } else {
            figures.table().forEach(console::line);
        }
        return ExitCode.of(bad);
    }

    private List<Rule> sound(List<Path> files) {
        List<Rule> rules = RuleFiles.sound(console, files);
        long matchable = rules.stream().filter(MatchBench::isMatchable).count();
        if (matchable == 0) {
            throw new FailedCommandException("there is no rule to measure with in " + files, null);
        }
        console.tell(Words.count(matchable, "rule"));
        return rules;
    }

    private int read(Path file, List<TaggedItem> tagged) throws IOException {
        ItemTagger tagger = Taggers.standard();
        int bad;
        try (InputStream in = Files.newInputStream(file)) {
            Console fromFile = new Console(in, console.out(), console.err(), console.styled());
            bad = JsonLines.read(
                    fromFile,
                    NewsItem.class,
                    item -> tagged.add(tagger.tag(item, RuleMatcher.NONE).item()));
        } catch (NoSuchFileException e) {
            throw new FailedCommandException(file + ": there is no such file", null);
        } catch (IOException e) {
            throw new FailedCommandException(file + " cannot be read: " + e.getMessage(), null);
        }
        if (tagged.isEmpty()) {
            throw new FailedCommandException(
                    "there is no item to measure with in " + file,
                    "items are JSON lines, as wirewatch parse prints them");
        }
        console.tell(Words.count(tagged.size(), "item"));
        return bad;
    }
}
