package io.wirewatch.cli;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.clean.ItemCleaner;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.LanguageIdentifier;
import io.wirewatch.core.topic.ScoreFit;
import io.wirewatch.core.topic.TopicTagger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wirewatch topics fit}: how well scores keep what they say. */
@Command(
        name = "fit",
        description = {
            "Says how often topics are right that have a certain score, and what constants of the score would fit best.",
            "Reads NewsItem JSON lines whose categories name the right topics of the top level: [\"medtop:03000000\"].",
            "",
            "  wirewatch topics fit < labeled.jsonl"
        },
        mixinStandardHelpOptions = true)
final class TopicsFitCommand implements Callable<Integer> {
    private static final String PREFIX = "medtop:";

    private final Console console;

    @Option(names = "--topics", paramLabel = "FILE", description = "with these topics of your own")
    private List<Path> files = List.of();

    TopicsFitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ScoreFit fit = new ScoreFit(new TopicTagger(Taggers.taxonomy(TopicsOption.read(files))));
        ItemCleaner cleaner = new ItemCleaner();
        Analyzer analyzer = new Analyzer();
        LanguageIdentifier languages = new LanguageIdentifier();
        int bad = JsonLines.read(console, NewsItem.class, published -> {
            NewsItem item = cleaner.clean(published);
            Set<String> topics = published.categories().stream()
                    .filter(category -> category.startsWith(PREFIX))
                    .map(category -> category.substring(PREFIX.length()))
                    .collect(Collectors.toSet());
            if (topics.isEmpty()) {
                throw new IllegalArgumentException("no category names a topic, such as " + PREFIX + "03000000");
            }
            AnalyzedText text = analyzer.analyze(item);
            fit.add(text, languages.identify(text).orElse(item.language()), topics);
        });
        console.line("score  topics  right");
        fit.bins().stream()
                .filter(bin -> bin.count() > 0)
                .forEach(bin -> console.line(String.format(
                        Locale.ROOT,
                        "%.2f   %6d   %.2f",
                        bin.sum() / bin.count(),
                        bin.count(),
                        (double) bin.right() / bin.count())));
        double[] constants = fit.constants();
        console.line(String.format(
                Locale.ROOT, "best: BASE %.2f  STRENGTH %.2f  LEAD %.2f", constants[0], constants[1], constants[2]));
        return ExitCode.of(bad);
    }
}
