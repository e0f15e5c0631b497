package io.wirewatch.cli;

import io.wirewatch.config.Settings;
import io.wirewatch.core.RuleSurges;
import io.wirewatch.core.alert.Silences;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.history.Backtest;
import io.wirewatch.history.BacktestRequest;
import io.wirewatch.history.BacktestResult;
import io.wirewatch.history.Comparison;
import io.wirewatch.history.HistoryView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch rules backtest}: what a rule would have done. */
@Command(
        name = "backtest",
        description = {
            "Runs a rule over the items that Kafka still keeps, with the same matcher and the same alert policy, and shows what it would have told.",
            "",
            "  wirewatch rules backtest --query 'flood* NEAR/5 (rescue* OR evacuat*)' --from 7d",
            "  wirewatch rules backtest --rule draft.yaml --from 2d --throttle 30m",
            "  wirewatch rules backtest --rule floods --when 'count >= 3 within 1h'",
            "",
            "The rule counts as saved at the first moment. A draft is compared with the rule that is saved under its id.",
            "Typical examples are those for which most clauses hold, and of these most words; marginal ones those for which fewest do, and whose words",
            "come last in the text. Of each story one is shown."
        },
        mixinStandardHelpOptions = true)
final class RulesBacktestCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Mixin
    private RulesBacktestDraft draft;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            defaultValue = "7d",
            description =
                    "how long ago to begin, or the moment in UTC, such as 2026-03-01 or 2026-03-01T06:00:00Z; ${DEFAULT-VALUE}")
    private String from;

    @Option(names = "--to", paramLabel = "TIME", description = "the end, the same way; now unless given")
    private String to;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "compare with the rule of this file instead of the one that is saved")
    private Path against;

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "3",
            description = "examples of each kind; ${DEFAULT-VALUE}")
    private int examples;

    @Option(names = "--json", description = "as one line of JSON")
    private boolean json;

    private Settings settings;

    RulesBacktestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, TimeoutException {
        if (examples < 0 || examples > 100) {
            throw new FailedCommandException("--examples must be 0 to 100", null);
        }
        RulesBacktestTimes times =
                RulesBacktestTimes.of(from, to, InstantSource.system().instant());
        settings = options.load();
        KafkaConnection kafka = KafkaConnection.open(options, console);
        List<Rule> saved = List.copyOf(kafka.readAll(kafka.topics().rules()).values());
        RulesBacktestDraft.Chosen chosen = draft.choose(console, saved);
        requireSound(chosen);
        Optional<Rule> other = other(chosen, saved);
        try (HistoryView view = new RulesBacktestHistory(kafka, console).open(settings.data())) {
            tellWhatIsThere(view, times);
            BacktestResult result = run(view, chosen.rule(), chosen.others(), times);
            RulesBacktestReport report = new RulesBacktestReport(
                    chosen.rule(), result, other.orElse(null), compared(view, other, chosen, times, result));
            report.print(console, json);
        }
        return ExitCode.OK;
    }

    /** Making the history may take minutes: what is no query is told before. */
    private void requireSound(RulesBacktestDraft.Chosen chosen) {
        Rule rule = chosen.rule();
        RuleFiles.together(chosen.others(), List.of(rule)).refusal(rule).ifPresent(reason -> {
            QueryNote.error(draft.place(), rule, reason).print(console);
            throw new FailedCommandException("this is no query", null);
        });
    }

    private Optional<Rule> other(RulesBacktestDraft.Chosen chosen, List<Rule> saved) {
        if (against != null) {
            return Optional.of(RulesBacktestDraft.onlyRule(against, RuleFiles.sound(console, List.of(against))));
        }
        return saved.stream()
                .filter(rule -> rule.id().equals(chosen.rule().id()))
                .filter(rule -> !chosen.rule().equals(rule))
                .findFirst();
    }

    /** The other rule is tried under the draft's id, by which alerts are told to be the same. */
    private Comparison compared(
            HistoryView view,
            Optional<Rule> other,
            RulesBacktestDraft.Chosen chosen,
            RulesBacktestTimes times,
            BacktestResult result)
            throws InterruptedException {
        if (other.isEmpty()) {
            return null;
        }
        Rule renamed = RulesBacktestDraft.renamed(other.get(), chosen.rule().id());
        if (RuleFiles.together(chosen.others(), List.of(renamed))
                .refusal(renamed)
                .isPresent()) {
            console.tell("note: the saved version is refused by now, so nothing is compared");
            return null;
        }
        return Comparison.of(result, run(view, renamed, chosen.others(), times));
    }

    private void tellWhatIsThere(HistoryView view, RulesBacktestTimes times) {
        Instant earliest = view.earliest().orElseThrow(() -> RulesBacktestHistory.nothing("the Kafka topic is empty"));
        if (!earliest.isBefore(times.to()) || view.latest().orElseThrow().isBefore(times.from())) {
            throw new FailedCommandException(
                    "nothing is kept from " + times.from() + " to " + times.to(),
                    "There are items from " + earliest + " to " + view.latest().orElseThrow() + ".");
        }
        if (earliest.isAfter(times.from().plus(Duration.ofHours(1)))) {
            console.tell("note: the first item that is kept arrived at " + earliest + "; there is nothing before");
        }
    }

    private BacktestResult run(HistoryView view, Rule rule, List<Rule> others, RulesBacktestTimes times)
            throws InterruptedException {
        return Backtest.run(
                view,
                new BacktestRequest(
                        rule,
                        others,
                        times.from(),
                        times.to(),
                        settings.alerts(),
                        Silences.NONE,
                        new RuleSurges(),
                        examples),
                new RulesBacktestProgress(console, InstantSource.system()));
    }
}
