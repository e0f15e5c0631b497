package io.wirewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A server with events by hand and a real browser. After each test: no error on the console, and no other host was asked for anything. */
@Timeout(120)
abstract class InTheBrowser {
    private static Optional<Chromium> chromium = Optional.empty();

    final TestEvents events = new TestEvents();
    final FakeApi api = new FakeApi();
    private DashboardServer server;
    private Visits visits;

    @BeforeAll
    static void startBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.ifPresent(Chromium::close);
    }

    @BeforeEach
    void startServer() {
        assumeTrue(chromium.isPresent(), "skipped: no chromium on the PATH");
        visits = new Visits(chromium.orElseThrow());
        server = DashboardServer.start(new DashboardSettings("127.0.0.1", 0), events, api.routes());
    }

    @AfterEach
    void nothingWentWrong() {
        if (visits != null) {
            visits.close();
            stopServer();
            visits.requireFlawless();
            assertThat(api.faults).isEmpty();
        }
    }

    Page open(String place) {
        return open(place, new Browser.NewContextOptions());
    }

    /** Opens the page at a place of its own, such as {@code #/alerts}. */
    Page open(String place, Browser.NewContextOptions options) {
        return visits.open(server.address() + place, options);
    }

    void stopServer() {
        events.close();
        if (server != null) {
            server.close();
        }
    }

    /** For a test that stops the server: the browser rightly complains of that. */
    void forgetLostConnections() {
        visits.forgive("net::ERR_");
    }

    /** For a test in which the API refuses: the browser notes that, too. */
    void forgetRefusals() {
        visits.forgive("the server responded with a status of 4");
    }
}
