package io.wirewatch.dashboard;

/**
 * Where the page is served.
 *
 * @param host name or address to listen at; {@code 0.0.0.0} for all of the machine's
 * @param port 0 for any that is free
 */
public record DashboardSettings(String host, int port) {
    /** This machine only: there is no login. */
    public static final DashboardSettings DEFAULT = new DashboardSettings("127.0.0.1", 8080);

    public DashboardSettings {
        if (host == null || host.isBlank()) {
            throw new IllegalArgumentException("host is missing");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, but is: " + port);
        }
    }
}
