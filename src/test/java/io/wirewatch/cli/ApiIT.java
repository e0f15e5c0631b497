package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.api.ApiTester;
import io.wirewatch.api.ApiTester.Answered;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.config.Taggers;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.dashboard.DashboardSettings;
import io.wirewatch.feed.document.FeedContext;
import io.wirewatch.feed.document.FeedDocument;
import io.wirewatch.feed.document.FeedReader;
import io.wirewatch.wire.KafkaTopic;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The API of a running service with a real broker. Every answer is held against the OpenAPI document, and at the end every operation has been asked. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiIT {
    private static final Map<String, String> NEW = Map.of("If-None-Match", "*");

    @TempDir
    private static Path data;

    private static Cluster cluster;
    private static NewsService service;
    private static ApiTester api;

    @BeforeAll
    static void run() throws InterruptedException {
        Settings settings = SettingsLoader.load(null, Map.of(), Map.of("data", data.toString()));
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Console silent = new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false);
        cluster = Cluster.open(settings, 0, silent);
        service = NewsService.start(
                cluster,
                settings,
                new DashboardSettings("127.0.0.1", 0),
                CompletableFuture.supplyAsync(Taggers::standard));
        api = ApiTester.of(service.api(), service.page());
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    @Order(1)
    void aRuleIsSavedOnceItIsSoundAndIsInForceWhenThatIsSaid() throws InterruptedException {
        assertThat(api.ask("PUT", "/rules/floods", NEW, Map.of("query", "flood* NEAR/5"))
                        .status())
                .isEqualTo(422);
        Answered saved =
                api.ask("PUT", "/rules/floods", NEW, Map.of("query", "flood* AND region:LT", "severity", "high"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.version()).isEqualTo("\"1\"");
        send(
                "flood-1",
                "Floods in Lithuania: Vilnius closes bridges",
                "The Neris river has flooded streets in Vilnius.");
        JsonNode alert = await("/alerts?rule=floods", page -> page.at("/data").size() == 1)
                .at("/data/0");
        assertThat(alert.at("/items/0/item/id").textValue()).isEqualTo("flood-1");
        Answered details = api.get("/alerts/" + alert.get("id").textValue());
        assertThat(details.json().at("/history/0/state").textValue()).isEqualTo("opened");
    }

    @Test
    @Order(2)
    void aRuleIsChangedInTheVersionThatWasRead() {
        Map<String, Object> changed = Map.of("query", "flood*", "severity", "low");
        assertThat(api.ask("PUT", "/rules/floods", Map.of(), changed).status()).isEqualTo(428);
        assertThat(api.ask("PUT", "/rules/floods", NEW, changed).status()).isEqualTo(412);
        String version = api.get("/rules/floods").version();
        Answered saved = api.ask("PUT", "/rules/floods", Map.of("If-Match", version), changed);
        assertThat(saved.version()).isEqualTo("\"2\"");
        assertThat(api.ask("PUT", "/rules/floods", Map.of("If-Match", version), changed)
                        .status())
                .isEqualTo(412);
        JsonNode versions =
                await("/rules/floods/versions", page -> page.at("/data").size() == 2);
        assertThat(versions.at("/data/1/query").textValue()).isEqualTo("flood* AND region:LT");
        assertThat(api.get("/rules?limit=1").json().at("/data/0/rule/version").intValue())
                .isEqualTo(2);
    }

    @Test
    @Order(3)
    void aDraftIsLookedAtAndTried() {
        JsonNode wrong = api.ask("POST", "/rules/check", Map.of(), Map.of("rule", Map.of("id", "x", "query", "a* OR")))
                .json();
        assertThat(wrong.at("/errors/0/field").textValue()).isEqualTo("query");
        JsonNode doubtful = api.ask(
                        "POST", "/rules/check", Map.of(), Map.of("rule", Map.of("id", "x", "query", "flood bridge")))
                .json();
        assertThat(doubtful.at("/errors").size()).isZero();
        assertThat(doubtful.at("/lints").size()).isPositive();

        Map<String, Object> rule = Map.of("id", "x", "query", "bridge* AND NOT region:LT");
        JsonNode tried = api.ask("POST", "/rules/try", Map.of(), Map.of("rule", rule, "itemId", "flood-1"))
                .json();
        assertThat(tried.get("matched").booleanValue()).isFalse();
        JsonNode matched = api.ask(
                        "POST",
                        "/rules/try",
                        Map.of(),
                        Map.of("rule", rule, "item", Map.of("title", "Bridges in Oslo close")))
                .json();
        assertThat(matched.at("/evidence/0/text").textValue()).isEqualTo("Bridges");
    }

    @Test
    @Order(4)
    void itemsAreFoundWithTheEvidence() throws InterruptedException {
        send("quake-1", "Earthquake shakes Chile", "A strong earthquake was felt in Santiago.");
        send("quake-2", "Tremor in Peru", "An earthquake struck near Lima; no damage was reported.");
        JsonNode found = await(
                "/items?query=earthquake&from=1h", page -> page.at("/data").size() == 2);
        assertThat(found.at("/data/0/evidence/0/text").textValue()).isEqualToIgnoringCase("earthquake");
        assertThat(api.get("/items?query=earthquake&region=PE")
                        .json()
                        .at("/data/0/tagged/item/id")
                        .textValue())
                .isEqualTo("quake-2");
        assertThat(api.get("/items?query=rule:floods").json().at("/data").size())
                .isEqualTo(1);
        JsonNode first = api.get("/items?limit=1&brief=true").json();
        assertThat(first.at("/data/0/tagged/item").has("body")).isFalse();
        JsonNode second = api.get("/items?limit=1&cursor=" + first.get("next").textValue())
                .json();
        assertThat(second.at("/data/0/tagged/item/id")).isNotEqualTo(first.at("/data/0/tagged/item/id"));
        assertThat(api.get("/items/quake-1").json().at("/tagged/item/title").textValue())
                .isEqualTo("Earthquake shakes Chile");
        assertThat(api.get("/items/nothing").status()).isEqualTo(404);
        Answered wrong = api.get("/items?query=%28flood");
        assertThat(wrong.json().at("/errors/0/parameter").textValue()).isEqualTo("query");
        assertThat(api.get("/items?cursor=%21%21").status()).isEqualTo(400);
    }

    @Test
    @Order(5)
    void storiesCarryTheirItems() {
        JsonNode stories = await("/stories?region=CL", page -> page.at("/data").size() == 1);
        String id = stories.at("/data/0/story/id").textValue();
        assertThat(stories.at("/data/0/lead/item/id").textValue()).isEqualTo("quake-1");
        assertThat(api.get("/stories/" + id)
                        .json()
                        .at("/items/0/tagged/item/id")
                        .textValue())
                .isEqualTo("quake-1");
        assertThat(api.get("/stories?sort=size&query=earthquake")
                        .json()
                        .at("/data")
                        .size())
                .isEqualTo(2);
    }

    @Test
    @Order(5)
    void feedReadersFollowAlertsAndStories() throws Exception {
        Answered alerts = api.get("/alerts.atom?rule=floods&state=opened,updated");
        assertThat(read(alerts).items()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("floods: Floods in Lithuania: Vilnius closes bridges");
            assertThat(item.body()).contains("The Neris river has flooded streets in Vilnius.");
            assertThat(item.categories()).contains("high", "floods", "Lithuania");
        });
        Map<String, String> known = Map.of("If-None-Match", alerts.version());
        assertThat(api.ask("GET", "/alerts.atom?rule=floods&state=opened,updated", known, null)
                        .status())
                .isEqualTo(304);
        assertThat(read(api.get("/alerts.json?severity=critical")).items()).isEmpty();
        assertThat(read(api.get("/stories.json?region=CL&query=earthquake")).items())
                .singleElement()
                .satisfies(item -> assertThat(item.title()).isEqualTo("Earthquake shakes Chile"));
        assertThat(read(api.get("/stories.atom?limit=2")).items()).hasSize(2);
        assertThat(api.get("/stories.atom?query=%28flood").status()).isEqualTo(400);
    }

    private static FeedDocument read(Answered answered) throws Exception {
        return new FeedReader().read(answered.body(), FeedContext.ofFile("answer"));
    }

    @Test
    @Order(6)
    void aSilenceHoldsAlertsBackAndThatIsShown() throws InterruptedException {
        String until = Instant.now().plusSeconds(3600).toString();
        Answered added = api.ask(
                "POST",
                "/silences",
                Map.of(),
                Map.of("matchers", List.of("rule=floods"), "until", until, "comment", "known"));
        assertThat(added.status()).isEqualTo(201);
        String place = added.headers().get("Location").replace("/api/v1", "");
        send("flood-2", "Floods in Argentina after storms", "Rivers flooded villages near Rosario, Argentina.");
        JsonNode held = await(
                "/held-alerts?rule=floods&reason=silenced",
                page -> page.at("/data").size() == 1);
        assertThat(held.at("/data/0/held/alert/items/0/item/id").textValue()).isEqualTo("flood-2");
        assertThat(api.get(place).json().get("status").textValue()).isEqualTo("holds");
        assertThat(api.ask("DELETE", place, Map.of(), null).status()).isEqualTo(204);
        assertThat(api.get("/silences").json().at("/data/0/status").asText()).isEqualTo("ended");
        assertThat(api.ask("POST", "/silences", Map.of(), Map.of("matchers", List.of("rule"), "until", until))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Order(7)
    void aFeedIsAddedChangedAndRemoved() {
        Map<String, Object> feed = Map.of("id", "example", "url", "http://127.0.0.1:9/feed.xml", "enabled", false);
        Answered saved = api.ask("PUT", "/feeds/example", NEW, feed);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(api.get("/feeds").json().at("/data").size()).isEqualTo(1);
        String version = api.get("/feeds/example").version();
        assertThat(version).isEqualTo(saved.version());
        assertThat(api.ask("DELETE", "/feeds/example", Map.of("If-Match", "\"x\""), null)
                        .status())
                .isEqualTo(412);
        assertThat(api.ask("DELETE", "/feeds/example", Map.of("If-Match", version), null)
                        .status())
                .isEqualTo(204);
        assertThat(api.get("/feeds").json().at("/data")).isEmpty();
    }

    @Test
    @Order(8)
    void aDeadLetterIsShownAndRetried() throws InterruptedException {
        KafkaConnection kafka = cluster.connection();
        kafka.write(Stream.of(new ProducerRecord<>(
                kafka.topics().items().name(), "bad", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))));
        JsonNode letter = await(
                        "/dead-letters?reason=unreadable",
                        page -> page.at("/data").size() == 1)
                .at("/data/0");
        assertThat(letter.get("text").textValue()).isEqualTo("<script>alert(1)</script>");
        String id = letter.get("id").textValue();
        assertThat(api.get("/dead-letters/" + id).json()).isEqualTo(letter);
        assertThat(api.ask("POST", "/dead-letters/" + id + "/retry", Map.of(), null)
                        .status())
                .isEqualTo(200);
        await("/dead-letters?reason=unreadable", page -> page.at("/data").size() == 2);
        assertThat(api.ask("POST", "/dead-letters/7-7/retry", Map.of(), null).status())
                .isEqualTo(404);
    }

    @Test
    @Order(9)
    void trendsAreCounted() {
        JsonNode latest = await("/trends/latest?kind=region&window=day", page -> !page.at("/data")
                .isEmpty());
        assertThat(latest.at("/data/0/total").intValue()).isPositive();
        JsonNode series = api.get("/trends?kind=region&window=day&region=LT").json();
        assertThat(series.at("/data/0/points/0/count").intValue()).isPositive();
    }

    @Test
    @Order(9)
    void trendsAreDrawn() throws IOException {
        await("/trends/latest?kind=region&window=day&region=LT", page -> !page.at("/data")
                .isEmpty());
        assertThat(api.get("/pictures/map.svg?window=day&from=2d").text()).contains("<title>Lithuania: ");
        assertThat(api.get("/pictures/trends.svg?window=day&region=LT").text()).contains(">Lithuania<");
        BufferedImage map = ImageIO.read(new ByteArrayInputStream(
                api.get("/pictures/map.png?dark=true&width=400").body()));
        assertThat(map.getWidth()).isEqualTo(400);
        BufferedImage trends = ImageIO.read(
                new ByteArrayInputStream(api.get("/pictures/trends.png").body()));
        assertThat(trends.getWidth()).isEqualTo(960);
        assertThat(api.get("/pictures/map.svg?width=9").status()).isEqualTo(400);
        assertThat(api.get("/pictures/map.svg?from=1h&to=2h").status()).isEqualTo(422);
    }

    @Test
    @Order(10)
    void namesAndStatusAreTold() {
        assertThat(api.get("/regions").json().at("/data").size()).isGreaterThan(200);
        assertThat(api.get("/topics").json().at("/data").size()).isGreaterThan(100);
        await("/status", status -> {
            List<String> states = status.at("/views").findValuesAsText("state");
            return !states.isEmpty() && states.stream().allMatch("ready"::equals);
        });
    }

    @Test
    @Order(11)
    void aDraftIsTriedOnWhatHasPassed() {
        Map<String, Object> draft = Map.of("id", "floods", "query", "flood* AND region:AR");
        Answered started = api.ask("POST", "/backtests", Map.of(), Map.of("rule", draft, "from", "1h"));
        assertThat(started.status()).isEqualTo(202);
        String place = started.headers().get("Location").replace("/api/v1", "");
        JsonNode done = await(place, job -> !List.of("waiting", "running")
                .contains(job.get("state").textValue()));
        assertThat(done.get("state").textValue()).isEqualTo("done");
        assertThat(done.at("/result/matched").intValue()).isEqualTo(1);
        assertThat(done.at("/result/comparison/lostCount").intValue()).isEqualTo(1);
        assertThat(done.at("/result/typical/0/item/item/id").textValue()).isEqualTo("flood-2");
        assertThat(api.get(place + "/chart.svg").text()).contains("0 gained, 1 lost");
        assertThat(api.get(place + "/chart.png?width=300").body()).isNotEmpty();
        assertThat(api.get("/backtests").json().at("/data").size()).isEqualTo(1);
        assertThat(api.ask("DELETE", place, Map.of(), null).status()).isEqualTo(204);
        assertThat(api.get(place).status()).isEqualTo(404);
        Map<String, Object> wrong = Map.of("rule", Map.of("id", "x", "query", "(flood"));
        assertThat(api.ask("POST", "/backtests", Map.of(), wrong).status()).isEqualTo(422);
    }

    @Test
    @Order(12)
    void aRuleIsRemovedAndItsVersionsStay() {
        String version = api.get("/rules/floods").version();
        assertThat(api.ask("DELETE", "/rules/floods", Map.of("If-Match", version), null)
                        .status())
                .isEqualTo(204);
        assertThat(api.get("/rules").json().at("/data")).isEmpty();
        assertThat(api.get("/rules/floods").status()).isEqualTo(404);
        assertThat(api.get("/rules/floods/versions").json().at("/data").size()).isEqualTo(2);
    }

    @Test
    @Order(13)
    void whatWasSavedIsReadAtOnce() {
        for (int i = 0; i < 10; i++) {
            Map<String, Object> feed = Map.of("id", "other", "url", "https://news.example/other.xml", "name", "N" + i);
            assertThat(api.ask("PUT", "/feeds/other", condition("/feeds/other"), feed)
                            .status())
                    .isEqualTo(200);
            assertThat(api.get("/feeds/other").json().at("/feed/name").textValue())
                    .isEqualTo("N" + i);
            Map<String, Object> rule = Map.of("query", "storm" + i);
            assertThat(api.ask("PUT", "/rules/storms", condition("/rules/storms"), rule)
                            .status())
                    .isEqualTo(200);
            assertThat(api.get("/rules/storms").json().at("/rule/query").textValue())
                    .isEqualTo("storm" + i);
        }
    }

    private static Map<String, String> condition(String path) {
        Answered present = api.get(path);
        return present.status() == 404 ? NEW : Map.of("If-Match", present.version());
    }

    @Test
    @Order(14)
    void everyOperationHasBeenAsked() {
        assertThat(api.unasked()).containsExactly("listen");
    }

    private static void send(String id, String title, String body) throws InterruptedException {
        KafkaConnection kafka = cluster.connection();
        KafkaTopic<NewsItem> topic = kafka.topics().items();
        NewsItem item = NewsItem.builder()
                .id(id)
                .title(title)
                .body(body)
                .source(new Source("gazette", "The Gazette", null, null))
                .build();
        kafka.write(Stream.of(topic.record(id, item, id, Instant.now())));
    }

    /** What is asked becomes so within a while; how long is not claimed. */
    private static JsonNode await(String path, Predicate<JsonNode> wanted) {
        JsonNode answer = null;
        for (int i = 0; i < 300; i++) {
            Answered answered = api.get(path);
            answer = answered.json();
            if (answered.status() == 200 && wanted.test(answer)) {
                return answer;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError(path + " stays " + answer);
    }
}
