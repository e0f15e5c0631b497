package io.wirewatch.cli;

import io.wirewatch.config.Settings;
import io.wirewatch.dashboard.CannotListenException;
import io.wirewatch.dashboard.DashboardServer;
import io.wirewatch.dashboard.DashboardSettings;
import picocli.CommandLine.Option;

/** Where the dashboard is served. */
final class WebOptions {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "port of the dashboard; 8080 unless named, 0 takes any free one")
    private Integer port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "address that the dashboard listens on; 127.0.0.1 unless named")
    private String host;

    /**
     * Where the dashboard is to be served.
     *
     * @throws FailedCommandException when that is not possible
     */
    DashboardSettings over(Settings settings) {
        try {
            DashboardSettings chosen = new DashboardSettings(
                    host == null ? settings.webHost() : host, port == null ? settings.webPort() : port);
            DashboardServer.requireFree(chosen);
            return chosen;
        } catch (CannotListenException | IllegalArgumentException e) {
            throw new FailedCommandException(e.getMessage(), null);
        }
    }
}
