package io.wirewatch.cli;

import io.wirewatch.config.RuleFile;
import io.wirewatch.config.Settings;
import io.wirewatch.config.Taggers;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.dashboard.DashboardSettings;
import io.wirewatch.demo.SampleWeb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch demo}: the whole path on the bundled sample feeds. */
@Command(
        name = "demo",
        description = {
            "Runs everything on bundled sample feeds, in this one process.",
            "The feeds are served on this machine over HTTP, some entries at once and the rest at a lively pace, and each alert is",
            "shown as it fires. Nothing leaves the machine. Its data stays apart from that of \"wirewatch run\".",
            ""
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    /** From one step of the sample web to the next, for those who do not want to watch. */
    private static final Duration BRISK = Duration.ofMillis(300);

    private static final Duration CATCH_UP_LIMIT = Duration.ofSeconds(30);
    private static final Duration ONCE_LIMIT = Duration.ofMinutes(3);

    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Mixin
    private WebOptions web;

    @Option(names = "--once", description = "end when all sample items have passed, with a closing count")
    private boolean once;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, TimeoutException {
        Settings settings = settings();
        DashboardSettings page = web.over(settings);
        List<Rule> rules = sampleRules();
        CompletableFuture<ItemTagger> tagger = CompletableFuture.supplyAsync(Taggers::standard);
        Shutdown shutdown = Shutdown.onSignal();
        boolean earlier = Files.exists(new DataDirectory(settings.data()).broker());
        try (SampleWeb samples = SampleWeb.start(0, once ? BRISK : SampleWeb.LIVELY)) {
            console.tell("Wirewatch demo: " + samples.totalItems() + " sample items, " + rules.size()
                    + " rules. Starting ...");
            try (Cluster cluster = Cluster.open(settings, settings.brokerPort(), console)) {
                FeedSaver.save(cluster.connection(), samples.feeds());
                RuleSaver.save(cluster.connection(), rules);
                try (DemoTally tally =
                                DemoTally.follow(cluster.connection(), new AlertPrinter(console), CATCH_UP_LIMIT);
                        NewsService service = NewsService.start(cluster, settings, page, tagger)) {
                    welcome(settings, cluster, service, earlier);
                    return once ? awaitAll(samples, service, tally, shutdown) : awaitSignal(service, tally, shutdown);
                }
            }
        } finally {
            shutdown.finished();
        }
    }

    private Settings settings() {
        Settings given = options.load();
        if (!given.usesEmbeddedBroker()) {
            throw new FailedCommandException(
                    "the demo brings its own broker",
                    "Use \"wirewatch run --bootstrap-servers …\" for a cluster of yours.");
        }
        return given.forDemo(DataDirectory.ofDemo(given.data()));
    }

    private void welcome(Settings settings, Cluster cluster, NewsService service, boolean earlier) {
        console.tell("  Dashboard  " + console.bold(service.page().toString()));
        console.tell("  Kafka      " + cluster.bootstrapServers());
        console.tell("  Data       " + settings.data() + (earlier ? " (found; what is on it is kept)" : ""));
        console.tell(once ? "" : "  Alerts appear below as they fire. Ctrl-C stops everything.\n");
    }

    private int awaitSignal(NewsService service, DemoTally tally, Shutdown shutdown) throws InterruptedException {
        shutdown.await();
        console.tell("\nStopping ...\n" + tally.summary(service));
        return ExitCode.OK;
    }

    private int awaitAll(SampleWeb samples, NewsService service, DemoTally tally, Shutdown shutdown)
            throws InterruptedException {
        long deadline = System.nanoTime() + ONCE_LIMIT.toNanos();
        while (!(samples.allReleased()
                && service.polls().items() >= samples.totalItems()
                && tally.agreesWith(service))) {
            if (shutdown.isAsked() || System.nanoTime() > deadline) {
                console.tell("\nNot all has passed: " + tally.summary(service));
                return ExitCode.FAILED;
            }
            Thread.sleep(100);
        }
        console.tell("\n" + tally.summary(service));
        return ExitCode.OK;
    }

    private static List<Rule> sampleRules() {
        try (InputStream in = SampleWeb.class.getResourceAsStream("/samples/rules.yaml")) {
            RuleFile file = RuleFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "samples/rules.yaml");
            if (!file.problems().isEmpty()) {
                throw new IllegalStateException(file.problems().toString());
            }
            return file.rules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
