package io.wirewatch.cli;

import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that all commands which need Kafka share, and the settings that come of them. */
final class SettingsOptions {
    private static final Path HERE = Path.of("wirewatch.yaml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "settings file; wirewatch.yaml in the current directory unless named")
    private Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "data directory; ~/.local/share/wirewatch unless named")
    private String data;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,…",
            description = "a Kafka cluster to use instead of the embedded broker")
    private String servers;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "any other setting, such as stream.threads=2 or kafka.security.protocol=SSL")
    private Map<String, String> more = new LinkedHashMap<>();

    /** @throws io.wirewatch.config.InvalidSettingsException with every fault found */
    Settings load() {
        return load(Map.of());
    }

    /** With more flags, setting key → value. */
    Settings load(Map<String, String> others) {
        Map<String, String> flags = new HashMap<>(more);
        if (data != null) {
            flags.put("data", data);
        }
        if (servers != null) {
            flags.put("kafka.bootstrap.servers", servers);
        }
        flags.putAll(others);
        return SettingsLoader.load(file(config), System.getenv(), flags);
    }

    /** The settings file that is meant: the one named, else that of the current directory if there is one, else null. */
    static Path file(Path named) {
        return named != null ? named : Files.exists(HERE) ? HERE : null;
    }
}
