package io.wirewatch.cli;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.clean.ItemCleaner;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.LanguageIdentifier;
import io.wirewatch.core.topic.TopicLearner;
import io.wirewatch.core.topic.TopicLearner.Proposal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wirewatch topics learn}: words for topics, from news. */
@Command(
        name = "learn",
        description = {
            "Proposes words for topics: NewsItem JSON lines in, a topics file out, with the counts behind each word.",
            "Items need no labels: those of which the present topics are sure stand for them. No names, no words of fewer than 3 items.",
            "",
            "  wirewatch topics learn --language en < items.jsonl > learned.yaml",
            "",
            "Read the result and take out what is of the day only, before you use it (--topics learned.yaml)."
        },
        mixinStandardHelpOptions = true)
final class TopicsLearnCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--language", paramLabel = "TAG", description = "the items of this language; en unless named")
    private String language = "en";

    @Option(names = "--topics", paramLabel = "FILE", description = "with these topics of your own")
    private List<Path> files = List.of();

    TopicsLearnCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TopicLearner learner = new TopicLearner(Taggers.taxonomy(TopicsOption.read(files)), language);
        ItemCleaner cleaner = new ItemCleaner();
        Analyzer analyzer = new Analyzer();
        LanguageIdentifier languages = new LanguageIdentifier();
        int[] counts = new int[2];
        int bad = JsonLines.read(console, NewsItem.class, published -> {
            NewsItem item = cleaner.clean(published);
            AnalyzedText text = analyzer.analyze(item);
            if (language.equals(languages.identify(text).orElse(item.language()))) {
                counts[0]++;
                counts[1] += learner.add(text) ? 1 : 0;
            }
        });
        console.tell(counts[0] + " items in " + language + ", " + counts[1] + " of them surely of one topic");
        console.line("topics:");
        learner.proposals().forEach(this::print);
        return ExitCode.of(bad);
    }

    private void print(String topic, List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            return;
        }
        console.line("  - code: \"" + topic + "\"");
        console.line("    extend: true");
        console.line("    learned:");
        console.line("      " + language + ":");
        for (int weight = 3; weight >= 1; weight--) {
            print(weight, proposals);
        }
    }

    /** The counts stand above the words, as a remark: items of the topic, and others. */
    private void print(int weight, List<Proposal> proposals) {
        List<Proposal> some =
                proposals.stream().filter(one -> one.weight() == weight).toList();
        if (!some.isEmpty()) {
            console.line("        # "
                    + some.stream()
                            .map(one -> one.term() + " " + one.items() + "/" + one.others())
                            .collect(Collectors.joining(", ")));
            console.line("        " + weight + ": "
                    + some.stream().map(Proposal::term).collect(Collectors.joining(", ")));
        }
    }
}
