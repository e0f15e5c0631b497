package io.wirewatch.cli;

import io.wirewatch.config.Taggers;
import io.wirewatch.config.TopicFiles;
import io.wirewatch.core.topic.Coverage;
import io.wirewatch.core.topic.Taxonomy;
import io.wirewatch.core.topic.Topic;
import io.wirewatch.core.topic.TopicLint;
import io.wirewatch.core.topic.WrittenTopic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirewatch topics}: what items can be about. */
@Command(
        name = "topics",
        description = {
            "Lists topics, says how well languages are served, checks topics of your own, and finds words for them.",
            "",
            "A topics file is YAML:",
            "",
            "  topics:",
            "    - code: reefs",
            "      name: coral reefs",
            "      broader: [\"06000000\"]",
            "      terms:",
            "        en:",
            "          4: coral reef*, coral bleaching",
            "          2: coral*, reef*",
            "",
            "  wirewatch tag --topics reefs.yaml < items.jsonl",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TopicsLearnCommand.class, TopicsFitCommand.class},
        mixinStandardHelpOptions = true)
final class TopicsCommand {
    private static final int MOST_LACKING = 12;

    private final Console console;

    TopicsCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "list",
            description = {
                "Lists the topics, each under those above it, with their languages.",
                "With a code: the definition of that topic, a query of the rule language for each language."
            },
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--topics", paramLabel = "FILE", description = "with these topics of your own")
                    List<Path> files,
            @Parameters(paramLabel = "CODE", arity = "0..1", description = "code of a topic") String code) {
        Taxonomy taxonomy = Taggers.taxonomy(TopicsOption.read(given(files)));
        if (code != null) {
            printDefinitions(topic(taxonomy, code));
            return ExitCode.OK;
        }
        taxonomy.topics().stream()
                .sorted(Comparator.comparing(TopicsCommand::path))
                .forEach(topic -> console.line("  ".repeat(topic.broader().size()) + topic.code() + "  " + topic.name()
                        + "  [" + String.join(" ", topic.terms().keySet()) + "]"));
        return ExitCode.OK;
    }

    private static List<Path> given(List<Path> files) {
        return files == null ? List.of() : files;
    }

    /** The codes from the top level down. */
    private static String path(Topic topic) {
        List<String> codes = new ArrayList<>(topic.broader());
        codes.add(0, topic.code());
        StringBuilder path = new StringBuilder();
        for (int i = codes.size() - 1; i >= 0; i--) {
            path.append(codes.get(i)).append('/');
        }
        return path.toString();
    }

    private static Topic topic(Taxonomy taxonomy, String code) {
        String plain = code.startsWith("medtop:") ? code.substring("medtop:".length()) : code;
        return taxonomy.find(plain)
                .orElseThrow(() ->
                        new FailedCommandException("there is no topic " + code, "See them: wirewatch topics list"));
    }

    private void printDefinitions(Topic topic) {
        console.line(topic.code() + "  " + topic.name());
        if (!topic.isTopLevel()) {
            console.line("  broader: " + String.join(", ", topic.broader()));
        }
        topic.terms()
                .keySet()
                .forEach(language -> console.line("  " + language + ": " + topic.definition(language, 1)));
    }

    @Command(
            name = "coverage",
            description = {
                "Says for each language how many topics have terms, how many terms, and which topics lack.",
                "\"any\" are terms that are written the same in all languages."
            },
            mixinStandardHelpOptions = true)
    int coverage(
            @Option(names = "--topics", paramLabel = "FILE", description = "with these topics of your own")
                    List<Path> files,
            @Parameters(paramLabel = "LANGUAGE", arity = "0..*", description = "only these, with all that lack")
                    List<String> languages) {
        List<WrittenTopic> written = new ArrayList<>(TopicFiles.standard());
        written.addAll(TopicsOption.read(given(files)));
        Taxonomy taxonomy = Taxonomy.of(written);
        Set<String> top = taxonomy.topics().stream()
                .filter(Topic::isTopLevel)
                .map(Topic::code)
                .collect(Collectors.toSet());
        console.line("language  top level  narrower  terms  lacking");
        for (Coverage one : Coverage.of(written)) {
            if (languages == null || languages.contains(one.language())) {
                console.line(row(one, top, languages != null));
            }
        }
        return ExitCode.OK;
    }

    private static String row(Coverage one, Set<String> top, boolean whole) {
        long tops = one.topics().stream().filter(top::contains).count();
        List<String> lacking = whole || one.lacking().size() <= MOST_LACKING
                ? one.lacking()
                : one.lacking().subList(0, MOST_LACKING);
        String more =
                lacking.size() < one.lacking().size() ? " … " + one.lacking().size() + " in all" : "";
        return String.format(
                Locale.ROOT,
                "%-8s  %6d/%-2d  %8d  %5d  %s%s",
                one.language(),
                tops,
                top.size(),
                one.topics().size() - tops,
                one.terms(),
                String.join(" ", lacking),
                more);
    }

    @Command(
            name = "lint",
            description = {
                "Checks topics: those of files, together with those that ship; without files those that ship.",
                "Exits with 1 when one is refused. Remarks on short prefixes that take in other words, on entries without effect,",
                "and on terms that settle two topics do no harm."
            },
            mixinStandardHelpOptions = true)
    int lint(@Parameters(paramLabel = "FILE", arity = "0..*", description = "topics files") List<Path> files) {
        List<WrittenTopic> own = TopicsOption.read(given(files));
        List<WrittenTopic> all = new ArrayList<>(TopicFiles.standard());
        all.addAll(own);
        Set<String> places = (own.isEmpty() ? all : own)
                .stream().map(topic -> topic.place().file()).collect(Collectors.toSet());
        List<TopicLint.Remark> remarks = TopicLint.of(all).stream()
                .filter(remark -> places.contains(remark.place().file()))
                .toList();
        remarks.forEach(remark -> console.line(Terminal.safe(remark.toString())));
        console.tell(Words.count(places.size(), "file") + ", " + Words.count(remarks.size(), "remark"));
        return ExitCode.OK;
    }
}
