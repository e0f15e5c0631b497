package io.wirewatch.cli;

import io.wirewatch.config.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch broker}: a Kafka broker and nothing else. */
@Command(
        name = "broker",
        description = {
            "Runs a Kafka broker alone, with Wirewatch's Kafka topics on it: for several instances on one machine, and for trying things.",
            "",
            "  wirewatch broker &",
            "  wirewatch run --bootstrap-servers 127.0.0.1:9092",
            ""
        },
        mixinStandardHelpOptions = true)
final class BrokerCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "port for clients; ${DEFAULT-VALUE} unless named")
    private int port;

    BrokerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.load();
        if (!settings.usesEmbeddedBroker()) {
            throw new FailedCommandException("a broker needs no other broker", "Leave out --bootstrap-servers.");
        }
        Shutdown shutdown = Shutdown.onSignal();
        try (Cluster cluster = Cluster.open(settings, port, console)) {
            console.tell("Kafka broker at " + cluster.bootstrapServers() + "; data in " + settings.data()
                    + "; Ctrl-C stops it");
            shutdown.await();
        } finally {
            shutdown.finished();
        }
        return ExitCode.OK;
    }
}
