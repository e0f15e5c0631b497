package io.wirewatch.cli;

import io.wirewatch.config.Settings;
import io.wirewatch.config.Taggers;
import io.wirewatch.core.rule.Lint;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleSet;
import io.wirewatch.edit.RefusedException;
import io.wirewatch.edit.RuleChecker;
import io.wirewatch.edit.RuleEditor;
import io.wirewatch.wire.Json;
import java.nio.file.Path;
import java.util.Comparator;
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
            "      query: '\"troop presence\" AND region:LT AND NOT @exercises'",
            "      severity: high",
            "      tests:",
            "        - match: Troop presence in Vilnius is growing",
            "        - miss: Troops leave",
            "  lists:",
            "    exercises: [drill*, war game*]",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RulesTestCommand.class, RulesBacktestCommand.class},
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
    int lint(
            @Mixin TaggerOptions tagging,
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "rules files") List<Path> files) {
        RuleFiles read = RuleFiles.read(console, files);
        RuleSet set = new RuleSet(read.rules());
        int lints = 0;
        int failing = 0;
        RuleTests tests = new RuleTests(console, set, tagging::tagger);
        RuleChecker checker = new RuleChecker(tagging::tagger, tagging.groupings());
        Progress progress = Progress.of(console, "rules checked");
        for (RuleFiles.Located located : read.located()) {
            progress.step();
            if (read.isSound(located, set)) {
                lints += tellLints(located, set, checker);
                failing += tests.tellFailed(located.rule()) == 0 ? 0 : 1;
            }
        }
        console.tell(
                RuleNames.count(read.rules()) + ", " + (read.faults() + failing) + " refused, " + lints + " doubtful");
        return ExitCode.of(read.faults() + failing);
    }

    private int tellLints(RuleFiles.Located located, RuleSet set, RuleChecker checker) {
        List<Lint> found = checker.lints(located.rule(), set);
        found.forEach(
                lint -> QueryNote.lint(located.file(), located.rule(), lint).print(console));
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
        RuleFiles read = RuleFiles.read(console, files);
        KafkaConnection kafka = KafkaConnection.open(options, console);
        Map<String, Rule> saved = kafka.readAll(kafka.topics().rules());
        List<Rule> rules = read.soundBeside(saved.values());
        RuleSet together = RuleFiles.together(saved.values(), rules);
        Settings settings = options.load();
        RuleChecker checker = new RuleChecker(
                () -> Taggers.with(settings.regions(), settings.topics()),
                settings.regions().policy().codes());
        RuleTests.require(console, together, rules, checker);
        read.located().forEach(located -> tellLints(located, together, checker));
        console.tell(RuleSaver.save(kafka, rules, saved).toString());
        return ExitCode.OK;
    }

    @Command(name = "list", description = "Lists the rules that are saved.", mixinStandardHelpOptions = true)
    int list(
            @Mixin SettingsOptions options,
            @Option(names = "--json", description = "as JSON lines, whole") boolean json)
            throws InterruptedException {
        KafkaConnection kafka = KafkaConnection.open(options, console);
        Map<String, Rule> rules = kafka.readAll(kafka.topics().rules());
        rules.values().stream()
                .sorted(Comparator.comparing(Rule::isList)) // lists after rules
                .forEach(rule -> console.line(json ? Json.line(rule) : summary(rule)));
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
                        rule.isList() ? "list" : Words.lower(rule.severity()),
                        rule.enabled() ? "" : "(off) ",
                        Terminal.safe(rule.query()));
    }

    @Command(
            name = "rm",
            description = "Removes rules and lists, unless others that stay refer to them.",
            mixinStandardHelpOptions = true)
    int rm(
            @Mixin SettingsOptions options,
            @Option(
                            names = "--force",
                            description =
                                    "even if others refer to them: those stay as they were until a restart, and then wait")
                    boolean force,
            @Parameters(paramLabel = "ID", arity = "1..*", description = "ids of rules; @name for a list")
                    List<String> ids)
            throws InterruptedException {
        KafkaConnection kafka = KafkaConnection.open(options, console);
        try (Waiting waiting = kafka.waiting();
                RuleEditor editor = RuleSaver.editor(kafka)) {
            return ExitCode.of(Removal.tell(console, RuleNames::of, ids, editor.removeAll(ids, force)));
        } catch (RefusedException e) {
            e.checked().errors().forEach(error -> console.tell(Terminal.safe(error.message())));
            throw new FailedCommandException(
                    "nothing was removed", "Change or remove those that refer to it, or use --force.");
        }
    }
}
