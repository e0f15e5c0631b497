package io.wirewatch.cli;

import io.wirewatch.config.Settings;
import io.wirewatch.config.Taggers;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleSet;
import io.wirewatch.edit.RuleChecker;
import io.wirewatch.edit.RuleEditor;
import io.wirewatch.replay.ReplayRange;
import io.wirewatch.replay.ReplayReport;
import io.wirewatch.wire.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch replay}: what would have come out, with other rules or other data for tagging. */
@Command(
        name = "replay",
        description = {
            "Goes through a stretch of the past again, with other rules or other data for tagging, and tells what comes out differently:",
            "tags, matches, stories, alerts. It works on Kafka topics of its own and touches nothing else. With the same rules and data, nothing differs.",
            "",
            "  wirewatch replay --from 2d --rules rules.yaml",
            "  wirewatch replay --from 2026-02-03 --to 2026-02-04 --regions policy.yaml --json",
            ""
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Mixin
    private TopicsOption topics;

    @Mixin
    private RegionsOption regions;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            defaultValue = "1d",
            description =
                    "compare what came of items from here on: so long ago (7d), a day or a moment; ${DEFAULT-VALUE} unless given")
    private String from;

    @Option(names = "--to", paramLabel = "TIME", description = "… until here; now unless given")
    private String to;

    @Option(
            names = "--warm-up",
            paramLabel = "SPAN",
            description =
                    "begin so long before, so that stories are known at the beginning; the window of stories unless given")
    private String warmUp;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "rules to replay with, in place of those in force; may be given more than once")
    private List<Path> files = List.of();

    @Option(
            names = "--into",
            paramLabel = "PREFIX",
            description = "what the names of the replay's Kafka topics begin with; replay-TIME. unless given")
    private String into;

    @Option(names = "--keep", description = "leave the replay's Kafka topics for you to look at")
    private boolean keep;

    @Option(names = "--json", description = "the report as one line of JSON")
    private boolean json;

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Instant now = Instant.now();
        Settings settings = options.load(regions.flags());
        ReplayRange range = range(settings, now);
        List<Rule> given = RuleFiles.sound(console, files);
        ItemTagger tagger = Taggers.with(settings.regions(), topics.after(settings.topics()));
        if (!given.isEmpty()) {
            RuleTests.require(console, new RuleSet(given), given, new RuleChecker(() -> tagger, Set.of()));
        }
        KafkaConnection kafka = KafkaConnection.open(options, console);
        Collection<Rule> rules = rules(given, kafka.readAll(kafka.topics().rules()));
        Shutdown shutdown = Shutdown.onSignal();
        try {
            ReplayReport report = new ReplayRun(kafka, settings, tagger, rules, prefix(now), keep).run(range);
            if (json) {
                console.line(Json.line(report));
            } else {
                new ReplayPrinter(console).print(report);
            }
            return ExitCode.OK;
        } finally {
            console.out().flush();
            shutdown.finished();
        }
    }

    private ReplayRange range(Settings settings, Instant now) {
        Instant last = to == null ? Moments.parse("--to", "0s", now) : Moments.parse("--to", to, now);
        Instant first = Moments.parse("--from", from, now);
        if (first.isAfter(last)) {
            throw new FailedCommandException("--from " + first + " comes after --to " + last, null);
        }
        Duration before = warmUp == null ? settings.stories().window() : Moments.parseSpan("--warm-up", warmUp);
        return new ReplayRange(first.minus(before), first, last);
    }

    private String prefix(Instant now) {
        if (into == null) {
            return "replay-" + STAMP.format(now) + ".";
        }
        return into.endsWith(".") ? into : into + ".";
    }

    /** Rules of files count as saved: those that change get the version that they would then have. */
    private Collection<Rule> rules(List<Rule> given, Map<String, Rule> saved) {
        if (files.isEmpty()) {
            return saved.values();
        }
        List<Rule> versions = new ArrayList<>();
        given.forEach(rule -> versions.add(RuleEditor.next(rule, saved.get(rule.id()))));
        return versions;
    }
}
