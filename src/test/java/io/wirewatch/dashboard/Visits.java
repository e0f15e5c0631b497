package io.wirewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Visits to the page, watched for what must never be: an error on the console, which is also where the browser notes what breaks the page's
 * policy, and a request to another host.
 */
public final class Visits implements AutoCloseable {
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> foreignRequests = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    public Visits(Chromium chromium) {
        this.browser = chromium.browser();
    }

    /** Opens a page as a visitor who has never been there. */
    public Page open(String address, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!URI.create(request.url()).getHost().equals("127.0.0.1")) {
                foreignRequests.add(request.url());
            }
        });
        page.navigate(address);
        return page;
    }

    /** Ends the visits, and claims that nothing went wrong in them. */
    public void requireFlawless() {
        close();
        assertThat(complaints).isEmpty();
        assertThat(foreignRequests).isEmpty();
    }

    /** Ends the visits. What the browser complained of with these words in it was meant to be. */
    void forgive(String words) {
        close();
        complaints.removeIf(complaint -> complaint.contains(words));
    }

    /** What axe-core takes for serious or worse in a page. */
    public static Object barriers(Page page) {
        try (InputStream in = Visits.class.getResourceAsStream("/axe.min.js")) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return page.evaluate("async () => {" + script + """
                    ;const { violations } = await axe.run();
                    return violations.filter(({ impact }) => impact === "serious" || impact === "critical")
                      .map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map((node) => node.html.slice(0, 150)).join(" | "));
                    }""");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    private void note(ConsoleMessage message) {
        if (!message.type().equals("log") && !message.type().equals("info")) {
            complaints.add(message.text());
        }
    }
}
