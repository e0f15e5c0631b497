package io.wirewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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

    private final List<String> complaints = new ArrayList<>();
    private final List<String> foreignRequests = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    final TestEvents events = new TestEvents();
    final FakeApi api = new FakeApi();
    private DashboardServer server;

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
        server = DashboardServer.start(new DashboardSettings("127.0.0.1", 0), events, api.routes());
    }

    @AfterEach
    void nothingWentWrong() {
        closePages();
        stopServer();
        assertThat(complaints).isEmpty();
        assertThat(foreignRequests).isEmpty();
    }

    Page open(String place) {
        return open(place, new Browser.NewContextOptions());
    }

    /** Opens the page at a place of its own, such as {@code #/alerts}. */
    Page open(String place, Browser.NewContextOptions options) {
        BrowserContext context = chromium.orElseThrow().browser().newContext(options);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!URI.create(request.url()).getHost().equals("127.0.0.1")) {
                foreignRequests.add(request.url());
            }
        });
        page.navigate(server.address() + place);
        return page;
    }

    void stopServer() {
        events.close();
        if (server != null) {
            server.close();
        }
    }

    /** For a test that stops the server: the browser rightly complains of that. */
    void forgetLostConnections() {
        closePages();
        complaints.removeIf(complaint -> complaint.contains("net::ERR_"));
    }

    /** For a test in which the API refuses: the browser notes that, too. */
    void forgetRefusals() {
        closePages();
        complaints.removeIf(complaint -> complaint.contains("the server responded with a status of 4"));
    }

    private void closePages() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    private void note(ConsoleMessage message) {
        if (!message.type().equals("log") && !message.type().equals("info")) {
            complaints.add(message.text());
        }
    }
}
