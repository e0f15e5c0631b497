package io.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.TestItems;
import io.wirewatch.cli.CommandLineTester.Outcome;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.history.HistoryIndex;
import io.wirewatch.history.HistoryPlace;
import io.wirewatch.history.HistoryRecord;
import io.wirewatch.index.RecordIndex;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The command on a real broker; items come in between the tests, so these have an order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulesBacktestCommandIT {
    @TempDir
    private static Path folder;

    private static Cluster cluster;
    private static int written;

    @BeforeAll
    static void run() {
        Settings settings = SettingsLoader.load(
                null, Map.of(), Map.of("data", folder.resolve("data").toString()));
        cluster = Cluster.open(settings, 0, silent());
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private static Console silent() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        return new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false);
    }

    private static Outcome backtest(String... arguments) {
        List<String> all = new ArrayList<>(List.of("rules", "backtest"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return CommandLineTester.run("", all.toArray(String[]::new));
    }

    /** An item that arrived so long ago, as the stream writes it. */
    private static void write(String title, Duration ago) throws InterruptedException {
        NewsItem item = TestItems.item("i" + written, title);
        TaggedItem tagged =
                new TaggedItem(item, "en", null, null, null, new StoryRef("s" + written, 1, 1, item.id()), null);
        Instant arrived = Instant.now().minus(ago);
        ProducerRecord<String, byte[]> record =
                cluster.connection().topics().tagged().record(item.id(), tagged, item.id(), arrived);
        record.headers().add("ce_sequence", "%020d".formatted(written++).getBytes(UTF_8));
        cluster.connection()
                .write(Stream.of(new ProducerRecord<>(
                        record.topic(), null, arrived.toEpochMilli(), record.key(), record.value(), record.headers())));
    }

    @Test
    @Order(1)
    void withoutItemsItSaysSo() {
        Outcome outcome = backtest("--query", "flood");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("no items are kept yet", "wirewatch run");
    }

    @Test
    @Order(2)
    void showsWhatAQueryWouldHaveTold() throws InterruptedException {
        write("Flood in Kaunas", Duration.ofHours(30));
        write("Harbor closed", Duration.ofHours(29));
        write("A river floods Riga", Duration.ofHours(3));
        Outcome outcome = backtest("--query", "flood*", "--from", "3d", "--examples", "1");
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("items      3, of which 2 could match and 2 did")
                .contains("alerts     2 opened")
                .contains("Most typical", "Flood in Kaunas", "Most marginal", "A river floods Riga", "by flood*");
        assertThat(outcome.lines().stream().filter(line -> line.matches("  \\w{3} \\d{4}-\\d\\d-\\d\\d  .* \\d")))
                .hasSize(4);
    }

    @Test
    @Order(3)
    void whatHasComeSinceIsReadToo() throws InterruptedException {
        write("Another flood", Duration.ofMinutes(5));
        Outcome outcome = backtest("--query", "flood*", "--from", "2d");
        assertThat(outcome.out()).contains("items      4, of which 3 could match and 3 did");
    }

    @Test
    @Order(4)
    void readsWhatIsCommittedWhileAnotherProcessWrites() throws InterruptedException {
        Path place = HistoryPlace.of(
                        folder.resolve("data").resolve("history"),
                        cluster.connection().clients(),
                        cluster.connection().topics().tagged().name())
                .orElseThrow();
        try (RecordIndex<HistoryRecord> index = HistoryIndex.open(place).orElseThrow()) {
            assertThat(index.offsets()).isNotEmpty();
            assertThat(backtest("--query", "flood*").out()).contains("items      4,");
        }
    }

    @Test
    @Order(5)
    void aDraftIsComparedWithTheSavedRule() throws InterruptedException, IOException {
        RuleSaver.save(cluster.connection(), List.of(Rule.of("water", "flood*")));
        Path draft = Files.writeString(
                folder.resolve("draft.yaml"), "rules:\n  - id: water\n    query: (flood* OR harbor) NOT riga\n");
        Outcome outcome = backtest("--rule", draft.toString());
        assertThat(outcome.out())
                .contains("Against version 1", "2 the same, 1 gained, 1 lost", "Harbor closed", "A river floods Riga");
        assertThat(backtest("--rule", "water", "--json").out())
                .contains("\"matched\":3")
                .doesNotContain("comparison");
        assertThat(backtest("--rule", "water", "--when", "count >= 9 within 1h").out())
                .contains("0 opened", "Against version 1");
    }

    @Test
    @Order(6)
    void emptyYearsBeforeTheFirstAlertAreNotDrawn() {
        Outcome outcome = backtest("--query", "flood*", "--from", "0001-01-01", "--to", "2999-01-01");
        assertThat(outcome.out()).contains("items      4,").contains("3 opened");
        assertThat(outcome.lines()).hasSizeLessThan(60);
    }

    @Test
    @Order(7)
    void whatCannotBeRunIsRefusedWithAHint() {
        assertThat(backtest("--query", "flood AND").err()).contains("error at", "this is no query");
        assertThat(backtest("--rule", "nobody").err()).contains("there is no rule nobody", "rules list");
        assertThat(backtest().err()).contains("--rule", "--query");
        assertThat(backtest("--rule", "water", "--query", "flood").err()).contains("Give one of them");
        assertThat(backtest("--query", "flood", "--from", "2020-01-01", "--to", "2020-01-02")
                        .err())
                .contains("nothing is kept", "There are items from");
        assertThat(backtest("--query", "flood", "--when", "often").err()).contains("when");
    }
}
