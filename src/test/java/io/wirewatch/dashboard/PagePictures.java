package io.wirewatch.dashboard;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;

/**
 * Takes the pictures of the page in docs/pictures, from a running demo whose samples have all come (a minute after its start):
 *
 * <pre>{@code
 * ./wirewatch demo --port 8080
 * mvn -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.wirewatch.dashboard.PagePictures \
 *     http://127.0.0.1:8080/ docs/pictures
 * }</pre>
 */
final class PagePictures {
    private static final String SOUND = """
            // Ports that stand still, whatever for
            (port OR ports OR harbour* OR "container terminal") NEAR/12 (strike* OR standstill OR closed)
            AND NOT title:(football OR airport*)""";
    private static final String WRONG = SOUND + " AND (lang:en OR lang:fr";

    private PagePictures() {}

    /** @param arguments address of the demo, folder for the pictures */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        try (Chromium chromium = Chromium.start().orElseThrow();
                Visits visits = new Visits(chromium)) {
            Page wire = visits.open(arguments[0] + "#/wire", look(ColorScheme.LIGHT, 1280, 860));
            wire.locator(".latest li").nth(4).waitFor();
            wire.locator("path.shade-5").first().waitFor();
            take(wire, folder.resolve("wire-light.png"));

            Page story = visits.open(
                    arguments[0] + "#/wire?query=earthquake* OR sismo OR زلزال", look(ColorScheme.DARK, 1280, 860));
            story.locator(".story a.open", new Page.LocatorOptions().setHasText("Izmir"))
                    .click();
            story.locator(".pane .why summary").first().click();
            take(story, folder.resolve("wire-dark.png"));

            Page rule = visits.open(arguments[0] + "#/rules/new", look(ColorScheme.LIGHT, 960, 1290));
            rule.getByLabel("Name").first().fill("Ports at a standstill");
            rule.getByLabel("Id").fill("ports-at-a-standstill");
            Locator query = rule.getByLabel("Query", new Page.GetByLabelOptions().setExact(true));
            query.fill(SOUND);
            rule.getByLabel("Search an item to try").fill("Busan");
            rule.getByText("Find items").click();
            rule.locator(".choices-list button").first().click();
            rule.locator(".trial mark.rule").first().waitFor();
            rule.locator(".backtest button").first().click();
            rule.locator(".backtest svg").waitFor();
            query.fill(WRONG);
            rule.locator(".findings .error").first().waitFor();
            take(rule, folder.resolve("rule-editor.png"));
        }
    }

    private static Browser.NewContextOptions look(ColorScheme scheme, int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme);
    }

    private static void take(Page page, Path file) {
        page.locator("main .working")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
