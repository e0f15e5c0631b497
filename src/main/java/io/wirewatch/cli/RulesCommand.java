package io.wirewatch.cli;

import io.wirewatch.config.RuleFile;
import io.wirewatch.core.rule.Lint;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleLint;
import io.wirewatch.wire.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirewatch rules}: what is watched for. */
@Command(
        name = "rules",
        description = {
            "Checks, saves, lists and removes rules.",
            "",
            "A rules file is YAML:",
            "",
            "  rules:",
            "    - id: baltic-troops",
            "      query: '\"troop presence\" AND region:LT'",
            "      severity: high",
            "      tests:",
            "        - match: Troop presence in Vilnius is growing",
            "        - miss: Troops leave",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = RulesTestCommand.class,
        mixinStandardHelpOptions = true)
final class RulesCommand {
    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "lint",
            description = {
                "Checks the rules of files and runs the tests they have; needs no Kafka.",
                "Exits with 1 when a rule is refused or fails a test of its own."
            },
            mixinStandardHelpOptions = true)
    int lint(@Parameters(paramLabel = "FILE", arity = "1..*", description = "rules files") List<Path> files) {
        int rules = 0;
        int refused = 0;
        int lints = 0;
        RuleTests tests = new RuleTests(console);
        for (Path file : files) {
            RuleFile read = RuleFiles.read(file);
            read.problems().forEach(console::tell);
            refused += read.problems().size();
            for (Rule rule : read.rules()) {
                rules++;
                if (RuleFiles.isSound(console, file, rule)) {
                    lints += lint(file, rule);
                    refused += tests.tellFailed(rule) == 0 ? 0 : 1;
                } else {
                    refused++;
                }
            }
        }
        console.tell(rules + " rules, " + refused + " refused, " + lints + " doubtful");
        return ExitCode.of(refused);
    }

    private int lint(Path file, Rule rule) {
        List<Lint> found = RuleLint.lint(rule.query());
        found.forEach(lint -> QueryNote.lint(file, rule, lint).print(console));
        return found.size();
    }

    @Command(
            name = "put",
            description = {
                "Saves the rules of files: new ones are added, others of the same id replaced. They are in force within a second.",
                "Nothing is saved when any of them is refused, or fails one of its own tests."
            },
            mixinStandardHelpOptions = true)
    int put(
            @Mixin SettingsOptions options,
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "rules files") List<Path> files)
            throws InterruptedException {
        List<Rule> rules = RuleFiles.sound(console, files);
        RuleTests.require(console, rules);
        console.tell(
                RuleSaver.save(KafkaConnection.open(options, console), rules).toString());
        return ExitCode.OK;
    }

    @Command(name = "list", description = "Lists the rules that are saved.", mixinStandardHelpOptions = true)
    int list(
            @Mixin SettingsOptions options,
            @Option(names = "--json", description = "as JSON lines, whole") boolean json)
            throws InterruptedException {
        KafkaConnection kafka = KafkaConnection.open(options, console);
        Map<String, Rule> rules = kafka.readAll(kafka.topics().rules());
        for (Rule rule : rules.values()) {
            console.line(json ? Json.line(rule) : summary(rule));
        }
        if (rules.isEmpty()) {
            console.tell("No rules yet. Save some: wirewatch rules put FILE");
        }
        return ExitCode.OK;
    }

    private static String summary(Rule rule) {
        return "%-24s v%-3d %-8s %s%s"
                .formatted(
                        rule.id(),
                        rule.version(),
                        Words.lower(rule.severity()),
                        rule.enabled() ? "" : "(off) ",
                        Terminal.safe(rule.query()));
    }

    @Command(name = "rm", description = "Removes rules.", mixinStandardHelpOptions = true)
    int rm(
            @Mixin SettingsOptions options,
            @Parameters(paramLabel = "ID", arity = "1..*", description = "ids of rules") List<String> ids)
            throws InterruptedException {
        KafkaConnection kafka = KafkaConnection.open(options, console);
        return ExitCode.of(Removal.remove(console, kafka, kafka.topics().rules(), "rule", ids));
    }
}
