package io.wirewatch.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.dashboard.Chromium;
import io.wirewatch.dashboard.Visits;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;

/**
 * A page left open while news pour in: sends items to a running service at a steady rate, with the page open in a browser and somebody pressing keys. Tells
 * each minute what the page's heap and document hold after collecting garbage, and how long input waits; before that, what the page weighs and how long the first view takes.
 */
public final class PageSoak {
    private static final double MEGABYTE = 1 << 20;
    private static final Duration PRESS = Duration.ofMillis(500);
    private static final int MINUTE = 120;
    private static final String[] PLACES = {
        "Vilnius",
        "Lagos",
        "Osaka",
        "Porto Alegre",
        "Izmir",
        "Gdansk",
        "Mombasa",
        "Toronto",
        "Marseille",
        "Pune",
        "Adelaide",
        "Arequipa",
        "Bergen",
        "Amman",
        "Da Nang",
        "Houston"
    };
    private static final String[] EVENTS = {
        "flood closes bridges", "strike halts trains", "fire in a warehouse", "court rules on pensions",
        "earthquake shakes suburbs", "election count goes on", "hospital opens new ward", "port workers vote",
        "drought empties reservoir", "storm cuts power"
    };
    private static final String WATCH_INPUT = """
            window.waits = { delay: [], shown: [] };
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
              window.waits.delay.push(entry.processingStart - entry.startTime);
              window.waits.shown.push(entry.duration);
            })).observe({ type: "event", durationThreshold: 16 });
            """;

    private final Arguments given;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong sent = new AtomicLong();

    private PageSoak(Arguments given) {
        this.given = given;
    }

    /** @param arguments {@code name=value} for {@code page} and {@code bootstrap} of the service, {@code rate} (items a second) and {@code minutes} */
    public static void main(String... arguments) throws InterruptedException {
        Arguments given = Arguments.of(
                Map.of(
                        "page", "http://127.0.0.1:8080/",
                        "bootstrap", "127.0.0.1:9092",
                        "rate", "200",
                        "minutes", "30",
                        "seed", "20261124"),
                arguments);
        PageSoak soak = new PageSoak(given);
        Thread sender = new Thread(soak::send, "send");
        sender.start();
        try (Chromium chromium = Chromium.start().orElseThrow();
                Visits visits = new Visits(chromium)) {
            for (int i = 0; i < 3; i++) {
                soak.firstView(visits);
            }
            soak.leaveOpen(visits);
            visits.requireFlawless();
            System.out.println("no complaint of the browser, no request to another host");
        } finally {
            soak.stopped.set(true);
            sender.join();
        }
    }

    private void send() {
        SplittableRandom random = new SplittableRandom(given.number("seed"));
        TextMaker texts = new TextMaker(given.number("seed"));
        KafkaTopics topics = new KafkaTopics("news.");
        long pause = Duration.ofSeconds(1).toNanos() / given.number("rate");
        String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        try (Producer<String, byte[]> producer =
                new KafkaClients(Map.of("bootstrap.servers", given.text("bootstrap"))).producer()) {
            long start = System.nanoTime();
            while (!stopped.get()) {
                long due = start + sent.get() * pause;
                LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
                NewsItem item = item(run + "-" + sent.incrementAndGet(), texts, random);
                var unused = producer.send(topics.items().record(item.id(), item, item.id(), Instant.now()));
            }
        }
    }

    /** Random words with a place and an event, so that there is something to tag, to match and to join. */
    private static NewsItem item(String id, TextMaker texts, SplittableRandom random) {
        NewsItem words = texts.item(id, 120);
        String place = PLACES[random.nextInt(PLACES.length)];
        String event = EVENTS[random.nextInt(EVENTS.length)];
        int source = random.nextInt(200);
        return NewsItem.builder()
                .id(id)
                .title(place + ": " + event + " " + words.title())
                .body(event + " near " + place + ". " + words.body())
                .source(new Source("site" + source, "Site " + source, null, null))
                .published(Instant.now())
                .build();
    }

    private void firstView(Visits visits) {
        Page page = visits.open(given.text("page"), new Browser.NewContextOptions());
        page.locator(".cards > li").first().waitFor();
        Object shown = page.evaluate("""
                () => {
                  const files = performance.getEntriesByType("resource");
                  const [paint] = performance.getEntriesByName("first-contentful-paint");
                  const [all] = performance.getEntriesByType("navigation");
                  const code = files.filter(({ name }) => !name.includes("/api/"));
                  const sum = (list) => list.reduce((total, { transferSize }) => total + transferSize, 0);
                  return `first paint ${Math.round(paint?.startTime ?? NaN)} ms, first story ${Math.round(performance.now())} ms, `
                    + `${code.length + 1} files of ${Math.round((sum(code) + all.transferSize) / 1000)} kB compressed, `
                    + `${files.length - code.length} answers of the API of ${Math.round(sum(files) / 1000 - sum(code) / 1000)} kB`;
                }""");
        System.out.println("first view: " + shown);
    }

    private void leaveOpen(Visits visits) {
        Page page = visits.open(given.text("page"), new Browser.NewContextOptions());
        page.evaluate(WATCH_INPUT);
        CDPSession browser = page.context().newCDPSession(page);
        String[] keys = {"j", "j", "k", "n", "j", "o", "Escape"};
        for (int minute = 1; minute <= given.number("minutes"); minute++) {
            for (int i = 0; i < MINUTE; i++) {
                page.keyboard().press(keys[i % keys.length]);
                page.waitForTimeout((double) PRESS.toMillis());
            }
            tell(minute, page, browser);
        }
    }

    private void tell(int minute, Page page, CDPSession browser) {
        browser.send("HeapProfiler.collectGarbage");
        JsonObject heap = browser.send("Runtime.getHeapUsage");
        JsonObject document = browser.send("Memory.getDOMCounters");
        System.out.printf(
                Locale.ROOT,
                "minute %d: %,d items sent; heap %.1f MB, %d nodes, %d listeners; %s%n",
                minute,
                sent.get(),
                heap.get("usedSize").getAsDouble() / MEGABYTE,
                document.get("nodes").getAsInt(),
                document.get("jsEventListeners").getAsInt(),
                waits(page));
    }

    @SuppressWarnings("unchecked")
    private static String waits(Page page) {
        Map<String, List<Number>> waits = (Map<String, List<Number>>) page.evaluate(
                "() => { const waits = window.waits; window.waits = { delay: [], shown: [] }; return waits; }");
        return String.format(
                Locale.ROOT,
                "input waited at most %.0f ms, was shown after at most %.0f ms (%d events over 16 ms)",
                most(waits.get("delay")),
                most(waits.get("shown")),
                waits.get("delay").size());
    }

    private static double most(List<Number> numbers) {
        return numbers.stream().mapToDouble(Number::doubleValue).max().orElse(0);
    }
}
