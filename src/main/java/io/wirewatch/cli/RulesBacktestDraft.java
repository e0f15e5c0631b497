package io.wirewatch.cli;

import io.wirewatch.core.rule.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which rule a backtest is to try. */
final class RulesBacktestDraft {
    /** Id of what is written as a mere query. */
    private static final String QUERY = "query";

    @Option(
            names = "--rule",
            paramLabel = "ID|FILE",
            description = "a saved rule, one of those in --rules, or a file that holds one rule")
    private String rule;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "rules file that --rule is looked for in; may be given more than once")
    private List<Path> files = List.of();

    @Option(
            names = "--query",
            paramLabel = "QUERY",
            description = "try a mere query, in place of --rule; it can refer to saved rules and lists")
    private String query;

    @Option(names = "--when", paramLabel = "CONDITION", description = "with this condition instead of its own")
    private String when;

    @Option(names = "--per", paramLabel = "story|item", description = "with alerts on this instead")
    private String per;

    @Option(names = "--throttle", paramLabel = "TIME", description = "with this throttle instead, such as 30m")
    private String throttle;

    /**
     * What was chosen.
     *
     * @param others what the rule may refer to
     */
    record Chosen(Rule rule, List<Rule> others) {}

    /**
     * Finds the rule that is meant.
     *
     * @throws FailedCommandException when there is none, or it is refused
     */
    Chosen choose(Console console, List<Rule> saved) {
        if (rule != null && query != null) {
            throw new FailedCommandException("--rule and --query both say what to try", "Give one of them.");
        }
        if (rule == null && query == null) {
            throw new FailedCommandException("which rule is it to be?", "Name one with --rule, or write --query.");
        }
        if (query != null && query.isBlank()) {
            throw new FailedCommandException("the query is empty", "Write at least one word.");
        }
        Optional<Path> file = Optional.ofNullable(rule).map(Path::of).filter(Files::isRegularFile);
        List<Path> read = file.map(List::of).orElse(files);
        List<Rule> written = written(console, saved, read);
        List<Rule> others = List.copyOf(RuleFiles.together(saved, written).rules());
        return new Chosen(varied(file.isPresent() ? onlyRule(file.get(), written) : named(others)), others);
    }

    private static List<Rule> written(Console console, List<Rule> saved, List<Path> files) {
        RuleFiles read = RuleFiles.read(console, files);
        return read.sound(RuleFiles.together(saved, read.rules()));
    }

    /** Where the rule stands, for what is told about it. */
    Path place() {
        return Path.of(query == null ? rule : "--query");
    }

    private Rule named(List<Rule> others) {
        if (query != null) {
            return Rule.of(QUERY, query);
        }
        return others.stream()
                .filter(one -> one.id().equals(rule) && !one.isList())
                .findFirst()
                .orElseThrow(() -> new FailedCommandException(
                        "there is no rule " + Terminal.safe(rule) + ", nor a file of that name",
                        "wirewatch rules list shows the saved ones."));
    }

    /** @throws FailedCommandException unless there is one rule, beside any lists */
    static Rule onlyRule(Path file, List<Rule> rules) {
        List<Rule> found = rules.stream().filter(one -> !one.isList()).toList();
        if (found.size() != 1) {
            throw new FailedCommandException(
                    file + " holds " + Words.count(found.size(), "rule"),
                    "Say which one: --rules " + file + " --rule ID");
        }
        return found.get(0);
    }

    private Rule varied(Rule chosen) {
        try {
            return new Rule(
                    chosen.id(),
                    chosen.name(),
                    chosen.query(),
                    chosen.severity(),
                    when == null ? chosen.when() : when,
                    per == null ? chosen.per() : per,
                    throttle == null ? chosen.throttle() : throttle,
                    chosen.quiet(),
                    chosen.unless(),
                    chosen.receivers(),
                    true,
                    chosen.labels(),
                    chosen.version(),
                    chosen.tests());
        } catch (IllegalArgumentException e) {
            throw new FailedCommandException(Terminal.safe(e.getMessage()), null);
        }
    }

    /** The same rule under another id. */
    static Rule renamed(Rule rule, String id) {
        return new Rule(
                id,
                rule.name(),
                rule.query(),
                rule.severity(),
                rule.when(),
                rule.per(),
                rule.throttle(),
                rule.quiet(),
                rule.unless().stream().filter(one -> !one.equals(id)).toList(),
                rule.receivers(),
                true,
                rule.labels(),
                rule.version(),
                rule.tests());
    }
}
