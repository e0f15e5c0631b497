package io.wirewatch.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.config.Taggers;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.dashboard.Chromium;
import io.wirewatch.dashboard.DashboardSettings;
import io.wirewatch.dashboard.Visits;
import io.wirewatch.wire.KafkaTopic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A day at the page of a running service, in a real browser: news come, are filtered, opened and understood; a rule is written, tried and
 * saved, fires and is silenced; what could not be read is tried again. Once with the mouse and once with the keyboard alone.
 */
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageIT {
    private static final int TABS = 90;

    @TempDir
    private static Path data;

    private static Optional<Chromium> chromium = Optional.empty();
    private static Cluster cluster;
    private static NewsService service;
    private Visits visits;

    @BeforeAll
    static void run() throws InterruptedException {
        chromium = Chromium.start();
        if (chromium.isEmpty()) {
            return;
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        Settings settings = SettingsLoader.load(null, Map.of(), Map.of("data", data.toString()));
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Console silent = new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false);
        cluster = Cluster.open(settings, 0, silent);
        service = NewsService.start(
                cluster,
                settings,
                new DashboardSettings("127.0.0.1", 0),
                CompletableFuture.supplyAsync(Taggers::standard));
    }

    @AfterAll
    static void stop() {
        chromium.ifPresent(Chromium::close);
        if (service != null) {
            service.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @BeforeEach
    void begin() {
        assumeTrue(chromium.isPresent(), "skipped: no chromium on the PATH");
        visits = new Visits(chromium.orElseThrow());
    }

    @AfterEach
    void nothingWentWrong() {
        if (visits != null) {
            visits.requireFlawless();
        }
    }

    @Test
    @Order(1)
    void newsArriveAreFilteredOnTheMapAndSayWhy() throws InterruptedException {
        Page page = open("#/wire");
        assertThat(page.locator(".empty")).containsText("No stories yet");
        assertThat(page.locator("#connection")).hasText("Live");
        send(NewsDay.items());
        assertThat(story(page, "Floods close three bridges")).isVisible();
        assertThat(story(page, "القمح")).isVisible();
        page.locator("path[data-code=LT]").click();
        assertThat(page).hasURL(Pattern.compile("region=LT"));
        assertThat(story(page, "القمح")).hasCount(0);
        story(page, "Floods close three bridges").locator("a.open").click();
        Locator item = page.locator(".pane .item").filter(containing("Floods close three bridges"));
        assertThat(item.locator("h3 mark.region")).hasText("Vilnius");
        item.locator(".why summary").click();
        assertThat(item.locator(".why")).containsText("Lithuania");
    }

    @Test
    @Order(2)
    void aRuleIsWrittenMendedTriedBacktestedAndSaved() {
        Page page = open("#/wire?region=LT");
        story(page, "Floods close three bridges").locator("a.open").click();
        page.locator(".pane .item")
                .filter(containing("Floods close three bridges"))
                .getByText("Write a rule with this item")
                .click();
        page.getByLabel("Id").fill("floods");
        page.getByLabel("Name").first().fill("Floods in Lithuania");
        Locator query = query(page);
        query.fill("(flood* OR potvyn* region:LT");
        assertThat(page.locator(".findings .error")).isVisible();
        assertThat(page.locator(".behind .wrong")).isVisible();
        look(page, "mistake");
        query.fill("(flood* OR potvyn*) region:LT");
        assertThat(page.locator(".findings .error")).hasCount(0);
        page.locator(".choices-list").getByText("Try", exactly()).click();
        assertThat(page.locator(".trial .result")).containsText("It matches.");
        assertThat(page.locator(".trial mark.rule").first()).hasText("Floods");
        page.getByText("Backtest", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".backtest .sums")).containsText("2 matches in 10 items");
        assertThat(page.locator(".backtest svg")).isVisible();
        look(page, "backtest");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".said")).containsText("Saved; it is in force.");
        assertThat(page.locator(".versions summary")).hasText("Version 1");
    }

    @Test
    @Order(3)
    void theRuleFiresAndIsSilenced() throws InterruptedException {
        Page page = open("#/alerts?rule=floods");
        assertThat(page.locator(".empty")).isVisible();
        send(List.of(NewsDay.flood("flood-market", "Ukmergė")));
        Locator alert = page.locator(".card.alert").filter(containing("market of Ukmergė"));
        assertThat(alert.locator("mark.rule").first()).hasText("Flood");
        alert.getByText("Silence", exactly()).click();
        alert.getByText("8 hours").click();
        assertThat(alert.locator(".acts")).containsText("Silenced.");
        send(List.of(NewsDay.flood("flood-held", "Panevėžys")));
        Page held = open("#/alerts?held=yes&rule=floods");
        shownInTheEnd(held, ".card.held .state", "Held back: silenced");
    }

    @Test
    @Order(4)
    void whatCouldNotBeReadIsTriedAgain() throws InterruptedException {
        sendUnreadable();
        Page page = open("#/dead-letters");
        shownInTheEnd(page, ".card.letter .state", "unreadable");
        page.getByText("Try again").first().click();
        assertThat(page.locator(".letter .done")).containsText("Written to news.items again");
        shownInTheEnd(page, ".card.letter:nth-child(2) .state", "unreadable");
    }

    @Test
    @Order(5)
    void aFeedIsAddedAndPaused() {
        Page page = open("#/feeds");
        assertThat(page.locator(".empty")).containsText("No feeds yet");
        page.getByLabel("Address").fill("http://127.0.0.1:9/news.xml");
        page.getByLabel("Name").fill("Užupio žinios");
        page.getByText("Add feed").click();
        Locator feed = page.locator(".card.feed").filter(containing("Užupio žinios"));
        feed.getByText("Pause").click();
        assertThat(feed.locator(".health")).hasText("paused");
    }

    @Test
    @Order(6)
    void theKeyboardIsEnoughToUnderstandAStory() {
        Page page = open("#/wire");
        assertThat(story(page, "Floods close three bridges")).isVisible();
        press(page, "/");
        page.keyboard().type("bridges");
        press(page, "Enter", "Escape");
        assertThat(page).hasURL(Pattern.compile("query=bridges"));
        assertThat(page.locator(".story")).hasCount(1);
        press(page, "j", "o");
        assertThat(page.locator(".pane .item mark.rule").first()).hasText("bridges");
        Locator why = page.locator(".pane .why summary").first();
        goTo(page, why, "Tab");
        press(page, "Enter");
        assertThat(page.locator(".pane .why dl").first()).containsText("Lithuania");
        press(page, "Escape");
        assertThat(page.locator(".pane .item")).hasCount(0);
        assertThat(page.locator("path[data-code=CL]")).hasClass(Pattern.compile("shade-[1-5]"));
        goTo(page, page.locator(".top button").filter(containing("Chile")), "Tab");
        press(page, "Enter");
        assertThat(page).hasURL(Pattern.compile("region=CL"));
    }

    @Test
    @Order(7)
    void theKeyboardIsEnoughToWriteARuleAndToSilenceIt() throws InterruptedException {
        Page page = open("#/wire");
        press(page, "4");
        goTo(page, page.getByText("New rule"), "Tab");
        press(page, "Enter");
        goTo(page, page.getByLabel("Name").first(), "Tab");
        page.keyboard().type("Quakes");
        press(page, "Tab");
        page.keyboard().type("quakes");
        goTo(page, query(page), "Tab");
        page.keyboard().type("(earthquake* OR terremoto");
        Locator mistake = page.locator(".findings .error button");
        assertThat(mistake).isVisible();
        goTo(page, mistake, "Tab");
        press(page, "Enter");
        assertThat(query(page)).isFocused();
        press(page, "End");
        page.keyboard().type(")");
        assertThat(page.locator(".findings .error")).hasCount(0);
        goTo(page, page.getByLabel("Search an item to try"), "Tab");
        page.keyboard().type("Chile");
        press(page, "Enter");
        goTo(page, page.locator(".choices-list button").first(), "Tab");
        press(page, "Enter");
        assertThat(page.locator(".trial .result")).containsText("It matches.");
        goTo(page, page.getByText("Backtest", new Page.GetByTextOptions().setExact(true)), "Tab");
        press(page, "Enter");
        assertThat(page.locator(".backtest .sums")).containsText("2 matches");
        goTo(page, page.getByText("Save", new Page.GetByTextOptions().setExact(true)), "Shift+Tab");
        press(page, "Enter");
        assertThat(page.locator(".said")).containsText("Saved; it is in force.");
        press(page, "2");
        send(List.of(NewsDay.quake("quake-peru")));
        Locator alert = page.locator(".card.alert").filter(containing("Quakes"));
        assertThat(alert).isVisible();
        press(page, "j");
        goTo(page, alert.getByText("Silence", exactly()), "Tab");
        press(page, "Enter");
        assertThat(alert.getByText("1 hour")).isFocused();
        press(page, "Enter");
        assertThat(alert.locator(".acts")).containsText("Silenced.");
        press(page, "6");
        assertThat(page.locator(".card.silence")).hasCount(2);
        press(page, "7", "j");
        assertThat(page.locator(".card.letter").first()).isVisible();
        goTo(page, page.getByText("Try again").first(), "Tab");
        press(page, "Enter");
        assertThat(page.locator(".letter .done")).isVisible();
        press(page, "?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    }

    @ParameterizedTest
    @Order(8)
    @CsvSource({
        "wire, #/wire, .story",
        "alerts, #/alerts, .card.alert",
        "held, #/alerts?held=yes, .card.held",
        "trends, #/trends, .chart",
        "rules, #/rules, .rule-card",
        "rule, #/rules/floods, .version",
        "feeds, #/feeds, .card.feed",
        "silences, #/silences, .silence",
        "dead-letters, #/dead-letters, .letter"
    })
    void itFitsAPhoneAndTheDarkAndKeepsNobodyOut(String name, String place, String content) {
        Page phone = open(place, new Browser.NewContextOptions().setViewportSize(390, 844));
        assertThat(phone.locator(content).first()).isVisible();
        look(phone, name + "-phone");
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(Visits.barriers(phone)).isEqualTo(List.of());
        Page dark = open(
                place,
                new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
        assertThat(dark.locator(content).first()).isVisible();
        look(dark, name + "-dark");
        assertThat(Visits.barriers(dark)).isEqualTo(List.of());
    }

    private Page open(String place) {
        return open(place, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    private Page open(String place, Browser.NewContextOptions options) {
        return visits.open(service.page() + place, options);
    }

    private static Locator story(Page page, String words) {
        return page.locator(".card.story").filter(containing(words));
    }

    private static Locator query(Page page) {
        return page.getByLabel("Query", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator.FilterOptions containing(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static void press(Page page, String... keys) {
        Stream.of(keys).forEach(page.keyboard()::press);
    }

    /** Moves the focus with a key until it is there, as one without a mouse does. */
    private static void goTo(Page page, Locator wanted, String key) {
        assertThat(wanted).isVisible();
        for (int i = 0; i < TABS; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("node => node === document.activeElement"))) {
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("the focus does not come to " + wanted);
    }

    /** Reads a list that does not follow events again until it holds something. */
    private static void shownInTheEnd(Page page, String selector, String words) {
        Locator wanted = page.locator(selector).filter(containing(words)).first();
        for (int i = 0; i < 100 && !wanted.isVisible(); i++) {
            page.reload();
            page.locator(".card, .empty").first().waitFor();
        }
        assertThat(wanted).isVisible();
    }

    private static void look(Page page, String name) {
        assertThat(page.locator("main .working")).hasCount(0);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "service-" + name + ".png")));
    }

    private static void send(List<NewsItem> items) throws InterruptedException {
        KafkaConnection kafka = cluster.connection();
        KafkaTopic<NewsItem> topic = kafka.topics().items();
        kafka.write(items.stream().map(item -> topic.record(item.id(), item, item.id(), Instant.now())));
    }

    private static void sendUnreadable() throws InterruptedException {
        KafkaConnection kafka = cluster.connection();
        byte[] cutOff = "{\"id\":\"cut\",\"title\":\"Cut off in the mid".getBytes(StandardCharsets.UTF_8);
        kafka.write(Stream.of(new ProducerRecord<>(kafka.topics().items().name(), "cut", cutOff)));
    }
}
