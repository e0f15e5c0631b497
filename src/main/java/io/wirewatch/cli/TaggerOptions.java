package io.wirewatch.cli;

import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.config.Taggers;
import io.wirewatch.core.ItemTagger;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that tag items without Kafka, and the tagger that comes of them and of the settings: the one that {@code run} has. */
final class TaggerOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "settings file; wirewatch.yaml in the current directory unless named")
    private Path config;

    @Mixin
    private TopicsOption topics;

    @Mixin
    private RegionsOption regions;

    private Settings settings;

    /** @throws io.wirewatch.config.InvalidSettingsException with every fault found */
    ItemTagger tagger() {
        return Taggers.with(settings().regions(), topics.after(settings().topics()));
    }

    /** The codes of the groupings that rules can ask for. */
    Set<String> groupings() {
        return settings().regions().policy().codes();
    }

    private Settings settings() {
        if (settings == null) {
            settings = SettingsLoader.load(SettingsOptions.file(config), System.getenv(), regions.flags());
        }
        return settings;
    }
}
