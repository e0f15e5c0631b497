package io.wirewatch.cli;

import io.wirewatch.config.Settings;
import io.wirewatch.config.Taggers;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.region.gazetteer.RegionPolicy;
import io.wirewatch.core.rule.RuleSet;
import io.wirewatch.core.topic.Taxonomy;
import io.wirewatch.core.topic.WrittenTopic;
import io.wirewatch.dashboard.DashboardSettings;
import io.wirewatch.edit.RuleChecker;
import io.wirewatch.feed.list.ListWatcher;
import io.wirewatch.stream.StreamCountsInMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wirewatch run}: the whole path on the user's feeds and rules. */
@Command(
        name = "run",
        description = {
            "Runs everything on your feeds and rules: polls, tags, alerts, and serves the dashboard, until Ctrl-C.",
            "Without --bootstrap-servers a Kafka broker runs in the same process and keeps its data in the data directory.",
            "",
            "  wirewatch run",
            "  wirewatch feeds add https://example.org/feed.xml     (in another terminal)",
            "  wirewatch rules put rules.yaml",
            ""
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);

    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Mixin
    private WebOptions web;

    @Mixin
    private TopicsOption topics;

    @Mixin
    private RegionsOption regions;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.load(regions.flags());
        DashboardSettings page = web.over(settings);
        List<WrittenTopic> own = topics.after(settings.topics());
        if (!own.isEmpty()) {
            Taxonomy unused = Taggers.taxonomy(own); // a fault in them is told before anything is started
        }
        RegionPolicy unusedToo = settings.regions().policy(); // the same of a policy
        requireThere(settings.polling().files());
        requireSound(settings, () -> Taggers.with(settings.regions(), own));
        CompletableFuture<ItemTagger> tagger =
                CompletableFuture.supplyAsync(() -> Taggers.with(settings.regions(), own));
        Shutdown shutdown = Shutdown.onSignal();
        console.tell("Starting ...");
        try (Cluster cluster = Cluster.open(settings, settings.brokerPort(), console)) {
            save(cluster, settings);
            try (ListWatcher lists = watch(settings.polling().files(), cluster.connection())) {
                NewsService service = NewsService.start(cluster, settings, page, tagger);
                try (service) {
                    welcome(settings, cluster, service);
                    tellCountsUntil(shutdown, service);
                    console.tell("Stopping ...");
                }
                console.tell(StreamSummary.of(service.counts()));
            }
            console.tell("Stopped. The data is kept in " + settings.data());
        } finally {
            shutdown.finished();
        }
        return ExitCode.OK;
    }

    private void welcome(Settings settings, Cluster cluster, NewsService service) {
        console.tell("Wirewatch is running. Dashboard: " + service.page());
        console.tell("  Kafka " + cluster.bootstrapServers() + "; data in " + settings.data() + "; Ctrl-C stops it");
    }

    /** A sign of life now and then, when there is something to say. */
    private void tellCountsUntil(Shutdown shutdown, NewsService service) throws InterruptedException {
        StreamCountsInMemory.Snapshot told = service.counts();
        while (!shutdown.await(SIGN_OF_LIFE)) {
            StreamCountsInMemory.Snapshot now = service.counts();
            if (!now.equals(told)) {
                console.tell("  " + StreamSummary.of(now));
            }
            told = now;
        }
    }

    /** A bad rule in the settings is told before anything is started. It can refer only to what stands there too. */
    private void requireSound(Settings settings, Supplier<ItemTagger> tagger) {
        RuleFiles read = RuleFiles.of(console, Path.of("settings"), settings.rules());
        RuleSet set = new RuleSet(read.rules());
        RuleTests.require(console, set, read.sound(set), new RuleChecker(tagger, Set.of()));
    }

    /** A file that is missing at the start is a mistake in the settings; one that is broken may be mended while we run. */
    private static void requireThere(Map<String, Path> files) {
        files.forEach((name, path) -> {
            if (!Files.isRegularFile(path)) {
                throw new FailedCommandException(
                        "the settings name a list of feeds that is not there: " + name, "Looked for " + path);
            }
        });
    }

    /** Null when there is nothing to watch. */
    private ListWatcher watch(Map<String, Path> files, KafkaConnection kafka) {
        return files.isEmpty() ? null : ListWatcher.start(files, new FeedListSync(kafka, console));
    }

    private void save(Cluster cluster, Settings settings) throws InterruptedException {
        FeedSaver.save(cluster.connection(), settings.feeds());
        if (!settings.rules().isEmpty()) {
            console.tell("Settings file: " + RuleSaver.save(cluster.connection(), settings.rules()));
        }
    }
}
