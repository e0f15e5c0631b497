package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.CommittedRecords;
import io.wirewatch.cli.CommandLineTester.Outcome;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.config.Taggers;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.Timing;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.dashboard.DashboardSettings;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.KafkaTopics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Replays of what a running service has done on a real broker: the same again, and with other rules and topics. */
@Timeout(240)
class ReplayIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int TEXTS = 40;
    private static final int COPIES = 6;
    private static final String[] TOWNS = {"Springfield", "Vilnius", "Lusaka", "Lima", "Georgetown", "Córdoba"};
    private static final String[] EVENTS = {
        "flood closes the harbour", "strike stops the trams", "cholera cases rise", "minister resigns"
    };

    @TempDir
    private static Path data;

    private static Cluster cluster;
    private static NewsService service;
    private static long sent;

    @BeforeAll
    static void live() throws Exception {
        Settings settings = SettingsLoader.load(null, Map.of(), Map.of("data", data.toString()));
        cluster = Cluster.open(settings, 0, silent());
        Path rules = Files.writeString(data.resolve("rules.yaml"), """
                rules:
                  - {id: water, query: '@wet'}
                  - {id: trams, query: 'strike* AND tram*', severity: low}
                lists: {wet: [flood*, tsunami*]}
                """);
        assertThat(command("rules", "put", rules.toString()).status()).isZero();
        service = NewsService.start(
                cluster,
                settings,
                new DashboardSettings("127.0.0.1", 0),
                CompletableFuture.supplyAsync(Taggers::standard));
        send();
        awaitDecided();
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

    /** Copies of texts from several sources in all partitions, in random order: under their ids, under other keys, changed, repeated and withdrawn. */
    private static void send() throws Exception {
        Random random = new Random(7);
        List<ProducerRecord<String, byte[]>> records = new java.util.ArrayList<>();
        for (int text = 0; text < TEXTS; text++) {
            for (int copy = 0; copy < COPIES; copy++) {
                NewsItem item = item(text, copy);
                String key = random.nextInt(4) == 0 ? "feed-" + random.nextInt(9) : item.id();
                records.add(record(key, item));
            }
        }
        java.util.Collections.shuffle(records, random);
        for (int i = 0; i < TEXTS; i++) {
            NewsItem item = item(i, i % COPIES);
            NewsItem changed =
                    item.toBuilder().title(item.title() + ", two held").build();
            records.add(record(item.id(), i % 2 == 0 ? changed : item));
        }
        records.add(new ProducerRecord<>(items().name(), "item-0-0", null));
        records.add(new ProducerRecord<>(items().name(), "broken", "{".getBytes(StandardCharsets.UTF_8)));
        try (Producer<String, byte[]> producer = cluster.connection().clients().producer()) {
            for (ProducerRecord<String, byte[]> record : records) {
                producer.send(record).get();
            }
        }
        sent = records.size();
    }

    private static NewsItem item(int text, int copy) {
        String town = TOWNS[text % TOWNS.length];
        String event = EVENTS[text % EVENTS.length];
        return NewsItem.builder()
                .id("item-" + text + "-" + copy)
                .title(town + ": " + event + " number " + text)
                .body("In " + town + " a " + event + ", officials of district " + text * 31 + " said on day " + text
                        + ". Residents of " + town + " were told to wait for word from the office of " + text * 17
                        + ".")
                .source(new Source("paper-" + copy, null, null, null))
                .build();
    }

    private static ProducerRecord<String, byte[]> record(String key, NewsItem item) {
        return new ProducerRecord<>(items().name(), key, Json.bytes(item));
    }

    private static KafkaTopic<NewsItem> items() {
        return cluster.connection().topics().items();
    }

    private static void awaitDecided() {
        long end = System.nanoTime() + LIMIT.toNanos();
        Instant all = Instant.now();
        while (service.counts().read() < sent || service.decidedUntil().isBefore(all)) {
            assertThat(System.nanoTime()).as("%s", service.counts()).isLessThan(end);
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(service.counts().addsUp()).isTrue();
        assertThat(service.counts().deadItems()).isEqualTo(1);
    }

    @Test
    void theSameRulesAndDataGiveTheSame() throws Exception {
        JsonNode report = replay("--into", "same", "--keep");
        assertThat(report.at("/items/same").asLong()).isEqualTo(TEXTS * COPIES - 1L);
        assertThat(List.of(
                        "/items/differing",
                        "/items/onlyLive",
                        "/items/onlyReplayed",
                        "/stories/joined",
                        "/stories/separated"))
                .allSatisfy(
                        count -> assertThat(report.at(count).asLong()).as(count).isZero());
        KafkaTopics same = new KafkaTopics("same.");
        assertThat(tagged(same))
                .containsExactlyElementsOf(tagged(cluster.connection().topics()));
        assertThat(alerts(same))
                .containsExactlyElementsOf(alerts(cluster.connection().topics()));

        assertThat(report.at("/alerts/same").asLong()).isPositive();
        assertThat(List.of("/alerts/gained", "/alerts/lost", "/alerts/changed"))
                .allSatisfy(
                        count -> assertThat(report.at(count).asLong()).as(count).isZero());

        Outcome again = command("replay", "--into", "same.");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("Kafka topics that begin with same. already", "--into");
    }

    @Test
    void otherRulesGainAndLoseMatchesAndAlerts() throws Exception {
        Path rules = Files.writeString(data.resolve("other.yaml"), """
                rules:
                  - {id: trams, query: 'strike* AND tram*', severity: high}
                  - {id: illness, query: cholera}
                """);
        JsonNode report = replay("--into", "rules.", "--rules", rules.toString());
        assertThat(report.at("/regions/items").asLong()).isZero();
        assertThat(report.at("/stories/joined").asLong()).isZero();
        assertThat(report.at("/matches/codes")).hasSize(2);
        assertThat(count(report, "/matches/codes", "illness")).isEqualTo("60+0");
        assertThat(count(report, "/matches/codes", "water")).matches("0\\+(59|60)");
        assertThat(report.at("/alerts/gained").asLong()).isPositive();
        assertThat(report.at("/alerts/lost").asLong()).isPositive();
        assertThat(report.at("/alerts/changed").asLong()).isPositive();
        assertThat(report.at("/alertExamples").toString()).contains("severity low → high");
        assertThat(report.at("/examples/0/evidence/0/text").asText()).isNotBlank();
        assertThat(topicsThatBeginWith("rules.")).isEmpty();
    }

    @Test
    void otherTopicsForTaggingAreToldByTheirCode() throws Exception {
        Path topics = Files.writeString(data.resolve("trams.yaml"), """
                code: "04000000"
                extend: true
                terms:
                  en:
                    5: tram*, strike*
                """);
        JsonNode report = replay("--into", "topics.", "--topics", topics.toString());
        assertThat(count(report, "/topics/codes", "04000000")).isEqualTo("60+0");
        assertThat(report.at("/matches/items").asLong()).isZero();
        assertThat(report.at("/examples").toString()).contains("\"tram");
    }

    @Test
    void aPersonReadsWhatDiffers() {
        Outcome told = command("replay", "--from", "1h");
        assertThat(told.status()).as(told.err()).isZero();
        assertThat(told.out()).contains("239 items compared: 239 same", "No differences.");
        assertThat(topicsThatBeginWith("replay-")).isEmpty();
    }

    @Test
    void whatCannotBeReplayedIsToldWithTheReason() throws Exception {
        assertThat(command("replay", "--from", "2001-01-01", "--to", "2001-01-02")
                        .err())
                .contains("no items arrived", "holds items from");
        assertThat(command("replay", "--from", "yesterday").err()).contains("--from is no moment", "7d");
        Path broken = Files.writeString(data.resolve("broken.yaml"), "rules: [{id: odd, query: '(flood'}]\n");
        assertThat(command("replay", "--rules", broken.toString()).err()).contains("odd", "1 fault in the rules");
    }

    private static String count(JsonNode report, String codes, String code) {
        for (JsonNode one : report.at(codes)) {
            if (one.at("/code").asText().equals(code)) {
                return one.at("/gained").asLong() + "+" + one.at("/lost").asLong();
            }
        }
        return "none";
    }

    private static List<String> topicsThatBeginWith(String prefix) {
        try (Admin admin = cluster.connection().clients().admin()) {
            return admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(prefix))
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Every tagged record with its number, by number. */
    private static List<String> tagged(KafkaTopics topics) {
        return read(topics.tagged()).stream()
                .map(record ->
                        new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8)
                                + " " + record.key() + " "
                                + (record.value() == null
                                        ? "withdrawn"
                                        : Json.line(Json.read(record.value(), TaggedItem.class))))
                .sorted()
                .toList();
    }

    /** Every record of an alert, but for the time of this machine's clock in it. */
    private static List<String> alerts(KafkaTopics topics) {
        return read(topics.alerts()).stream()
                .map(record -> Json.read(record.value(), Alert.class))
                .map(ReplayIT::timeless)
                .sorted()
                .toList();
    }

    private static String timeless(Alert alert) {
        Timing timing = new Timing(
                alert.timing().published(),
                alert.timing().fetched(),
                null,
                alert.timing().decided());
        return Json.line(new Alert(
                alert.id(),
                alert.rule(),
                alert.trigger(),
                alert.story(),
                alert.items(),
                alert.evidence(),
                timing,
                alert.state(),
                alert.revision(),
                alert.labels(),
                alert.receivers(),
                alert.changes(),
                alert.reason()));
    }

    private static List<ConsumerRecord<String, byte[]>> read(KafkaTopic<?> topic) {
        try (CommittedRecords records =
                new CommittedRecords(cluster.connection().clients(), topic.name())) {
            records.await(1, LIMIT);
            return records.linger(Duration.ofSeconds(1));
        }
    }

    private static JsonNode replay(String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"replay", "--from", "1h", "--json"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        Outcome outcome = command(arguments);
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return Json.read(outcome.out(), JsonNode.class);
    }

    private static Outcome command(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        return CommandLineTester.run("", all);
    }

    private static Console silent() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false);
    }
}
