package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.cli.CommandLineTester.Outcome;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.config.Taggers;
import io.wirewatch.dashboard.DashboardSettings;
import io.wirewatch.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a running service with a real broker, as a user has them in two terminals. */
class WholePathIT {
    @TempDir
    private static Path data;

    private static Cluster cluster;
    private static NewsService service;

    @BeforeAll
    static void run() throws InterruptedException {
        Settings settings = SettingsLoader.load(null, Map.of(), Map.of("data", data.toString()));
        cluster = Cluster.open(settings, 0, silent());
        service = NewsService.start(
                cluster,
                settings,
                new DashboardSettings("127.0.0.1", 0),
                CompletableFuture.supplyAsync(Taggers::standard));
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
    void anItemComesOutOfTheStreamAsItComesOutOfTheFilter() {
        List<String> items = List.of(
                "{\"id\":\"eq-1\",\"title\":\"Litauen schließt Grenze zu Belarus\",\"summary\":\"Vilnius reagiert.\"}",
                "{\"url\":\"https://wire.example/a?utm_source=x\",\"title\":\"Cholera in Zambia\",\"body\":\"Doctors in Lusaka.\"}",
                "{\"body\":\"<p>Strikes &amp; floods in <b>Peru</b></p>\"}");
        String input = String.join("\n", items);
        List<JsonNode> filtered = CommandLineTester.run(input, "tag").lines().stream()
                .map(WholePathIT::tree)
                .toList();

        assertThat(kafka(input, "send").status()).isZero();
        Map<String, JsonNode> streamed = awaitTagged(allOf(filtered));

        assertThat(filtered).hasSize(3).allSatisfy(expected -> assertThat(streamed.get(idOf(expected)))
                .isEqualTo(expected));
    }

    @Test
    void aRuleThatIsPutFiresAndAlertsOnce() throws IOException {
        Path rules = Files.writeString(
                data.resolve("rules.yaml"),
                "rules:\n  - {id: zebras, query: 'zebra* AND region:KE', severity: high, tests: [{match: Zebras in Nairobi}]}\n");
        Outcome put = kafka("", "rules", "put", rules.toString());
        assertThat(put.err()).contains("1 rule: 1 new");
        assertThat(kafka("", "rules", "put", rules.toString()).err()).contains("1 as before");
        assertThat(kafka("", "rules", "list").out()).contains("zebras", "v1", "high");

        // A rule that fails a test of its own is not saved, nor are those beside it.
        String changed = Files.readString(rules).replace("region:KE", "region:ZA");
        Path failing = Files.writeString(data.resolve("failing.yaml"), changed + "  - {id: lions, query: lion*}\n");
        Outcome refused = kafka("", "rules", "put", failing.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("rule zebras: test 1 must match, but does not", "region:ZA");
        assertThat(kafka("", "rules", "list").out()).contains("v1", "region:KE").doesNotContain("lions");

        // The rule is live within a second; until then items pass it by, so a new one is sent until one fires.
        List<String> alerts = List.of();
        for (int i = 0; i < 50 && alerts.isEmpty(); i++) {
            String item = "{\"id\":\"zebra-%d\",\"title\":\"Zebras cross a road in Nairobi, Kenya\"}".formatted(i);
            kafka(item + "\n" + item, "send");
            alerts = new Tail("alerts").until(1, 400);
        }
        assertThat(alerts).isNotEmpty();
        assertThat(alerts.stream()
                        .map(alert -> tree(alert).at("/items/0/item/id").asText()))
                .doesNotHaveDuplicates();
        JsonNode alert = tree(alerts.get(0));
        assertThat(alert.at("/rule/id").asText()).isEqualTo("zebras");
        assertThat(alert.at("/evidence/0/text").asText()).isEqualTo("Zebras");

        assertThat(kafka("", "rules", "rm", "zebras", "nobody").status()).isEqualTo(1);
        assertThat(kafka("", "rules", "list").err()).contains("No rules yet");
    }

    @Test
    void aListIsNotChangedWhenARuleThatRefersToItWouldFailItsTests() throws IOException {
        Path rules = Files.writeString(data.resolve("strait.yaml"), """
                rules: [{id: strait, query: '@ships AND strait', tests: [{match: A tanker in the strait}]}]
                lists: {ships: [tanker*, ferr*]}
                """);
        assertThat(kafka("", "rules", "put", rules.toString()).status()).isZero();
        Path list = Files.writeString(data.resolve("list.yaml"), "lists: {ships: [ferr*]}\n");
        Outcome refused = kafka("", "rules", "put", list.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("rule strait: test 1 must match, but does not", "✗ ferr*");
        assertThat(kafka("", "rules", "list").out()).contains("tanker*");
        assertThat(kafka("", "rules", "rm", "strait", "@ships").status()).isZero();
    }

    @Test
    void listsAreSavedWithTheRulesAndStayWhileARuleRefersToThem() throws IOException {
        Path rules = Files.writeString(data.resolve("ships.yaml"), """
                rules: [{id: ships, query: '@vessels AND aground'}]
                lists: {vessels: [tanker*, ferr*]}
                """);
        assertThat(kafka("", "rules", "put", rules.toString()).err()).contains("1 rule and 1 list: 2 new");
        assertThat(kafka("", "rules", "list").lines())
                .satisfiesExactly(rule -> assertThat(rule).contains("ships", "v1", "medium"), list -> assertThat(list)
                        .contains("@vessels", "v1", "list", "tanker* OR ferr*"));

        Path more =
                Files.writeString(data.resolve("more.yaml"), "rules: [{id: more, query: 'rule:ships OR @vessles'}]\n");
        assertThat(kafka("", "rules", "put", more.toString()).err()).contains("did you mean @vessels?");
        Path worse = Files.writeString(data.resolve("worse.yaml"), "lists: {vessels: ['@vessels']}\n");
        assertThat(kafka("", "rules", "put", worse.toString()).err())
                .contains("@vessels refers to itself", "rule ships, which is saved, would be refused");

        Outcome kept = kafka("", "rules", "rm", "@vessels");
        assertThat(kept.status()).isEqualTo(1);
        assertThat(kept.err()).contains("@vessels is referred to by ships", "--force");
        assertThat(kafka("", "rules", "list").lines()).hasSize(2);
        assertThat(kafka("", "rules", "rm", "--force", "@vessels").err()).contains("removed list @vessels");
        assertThat(kafka("", "rules", "rm", "ships").err()).contains("removed rule ships");
    }

    @Test
    void feedsAreAddedListedAndRemoved() {
        Outcome add = kafka("", "feeds", "add", "http://127.0.0.1:1/feed.xml", "--unchecked", "--id", "nowhere");
        assertThat(add.status()).isZero();
        assertThat(kafka("", "feeds", "list").out()).contains("nowhere", "http://127.0.0.1:1/feed.xml");
        assertThat(kafka("", "feeds", "add", "ftp://x").err()).contains("http or https");
        assertThat(kafka("", "feeds", "rm", "nowhere").status()).isZero();
        assertThat(kafka("", "feeds", "list").out()).doesNotContain("nowhere");
    }

    @Test
    void whatASilenceHoldsBackIsShownUntilSomebodyEndsIt() throws IOException {
        Outcome added =
                kafka("", "silences", "add", "rule=storks", "severity=info|low", "--for", "2h", "--comment", "known");
        assertThat(added.err()).contains("note: there is no rule storks");
        String id = added.out().strip();
        assertThat(kafka("", "silences", "list").out())
                .contains(id, "ends in 2 h", "rule=storks severity=info|low", "known");
        assertThat(kafka("", "silences", "show", id).out()).contains("held back  nothing so far");

        Path rules = Files.writeString(
                data.resolve("storks.yaml"), "rules: [{id: storks, query: 'stork* AND region:LV', severity: low}]\n");
        assertThat(kafka("", "rules", "put", rules.toString()).status()).isZero();
        // Until the rule is live, items pass it by.
        String shown = "";
        for (int i = 0; i < 50 && !shown.contains("1 alert"); i++) {
            kafka("{\"id\":\"stork-%d\",\"title\":\"Storks are back in Riga, Latvia\"}".formatted(i), "send");
            shown = kafka("", "silences", "show", id).out();
        }
        assertThat(shown).contains("held back  1 alert", "low      storks: Storks are back in Riga, Latvia");
        assertThat(kafka("", "tail", "held-alerts", "--pretty", "--from-beginning", "--count", "1")
                        .out())
                .contains("held back: silenced by " + id);
        assertThat(new Tail("alerts").until(1_000, 400)).noneMatch(alert -> alert.contains("Storks"));

        assertThat(kafka("", "silences", "end", id + "0").err()).contains("there is no silence", "Did you mean " + id);
        assertThat(kafka("", "silences", "end", id).err()).contains(id + " has ended");
        assertThat(kafka("", "silences", "list").out()).doesNotContain(id);
        assertThat(kafka("", "silences", "list", "--all").out()).contains(id, "ended");
        assertThat(kafka("", "rules", "rm", "storks").status()).isZero();
    }

    @Test
    void anItemThatIsWithdrawnIsTakenBackEverywhere() {
        kafka("{\"id\":\"heron-1\",\"title\":\"Herons leave Lisbon\"}", "send");
        awaitTagged(line -> line.contains("heron-1"));
        assertThat(kafka("", "send", "--withdraw", "heron-1", "nobody").err()).contains("asked to withdraw 2 items");
        List<String> seen = awaitTagged("withdrawn heron-1"::equals);
        assertThat(seen).contains("withdrawn heron-1").doesNotContain("withdrawn nobody");
    }

    private static List<String> awaitTagged(Predicate<String> wanted) {
        List<String> seen = List.of();
        for (int i = 0; i < 50 && seen.stream().noneMatch(wanted); i++) {
            seen = new Tail("tagged").until(1_000, 400);
        }
        assertThat(seen).anyMatch(wanted);
        return seen;
    }

    private static Outcome kafka(String input, String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        return CommandLineTester.run(input, all);
    }

    private static Map<String, JsonNode> awaitTagged(List<String> ids) {
        Map<String, JsonNode> tagged = Map.of();
        for (int i = 0; i < 50 && !tagged.keySet().containsAll(ids); i++) {
            tagged = new Tail("tagged")
                    .until(1_000, 400).stream()
                            .filter(line -> line.startsWith("{"))
                            .map(WholePathIT::tree)
                            .collect(Collectors.toMap(WholePathIT::idOf, node -> node, (first, second) -> second));
        }
        return tagged;
    }

    private static List<String> allOf(List<JsonNode> tagged) {
        return tagged.stream().map(WholePathIT::idOf).toList();
    }

    private static String idOf(JsonNode tagged) {
        return tagged.at("/item/id").asText();
    }

    private static JsonNode tree(String line) {
        return Json.read(line, JsonNode.class);
    }

    private static Console silent() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false);
    }

    /** {@code tail --from-beginning}, for a bounded time. */
    private record Tail(String what) {
        List<String> until(int count, long millis) {
            List<String> lines = new java.util.concurrent.CopyOnWriteArrayList<>();
            java.util.concurrent.CountDownLatch enough = new java.util.concurrent.CountDownLatch(count);
            String topic = what.equals("alerts")
                    ? cluster.connection().topics().alerts().name()
                    : cluster.connection().topics().tagged().name();
            try (var follower = io.wirewatch.wire.TopicFollower.follow(
                    cluster.connection().clients(), topic, io.wirewatch.wire.TopicFollower.From.BEGINNING, record -> {
                        lines.add(
                                record.value() == null
                                        ? "withdrawn " + record.key()
                                        : new String(record.value(), StandardCharsets.UTF_8));
                        enough.countDown();
                    })) {
                enough.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return lines;
        }
    }
}
