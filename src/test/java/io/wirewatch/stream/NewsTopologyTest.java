package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.SchemaValidation;
import io.wirewatch.TestItems;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.core.alert.Trigger;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.trend.SeriesKind;
import io.wirewatch.core.trend.TrendWindow;
import io.wirewatch.wire.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path on good items. */
class NewsTopologyTest {
    @TempDir
    Path directory;

    private TopologyKit stream;

    @BeforeEach
    void start() {
        stream = new TopologyKit(directory);
    }

    @AfterEach
    void stop() {
        stream.close();
        assertThat(stream.counts.snapshot().addsUp()).isTrue();
    }

    @Test
    void anItemComesOutTaggedUnderItsId() {
        stream.send(TestItems.fullItem());
        List<TestRecord<String, byte[]>> records = stream.read("news.tagged");
        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("lt-flood-1");
            TaggedItem tagged = Json.read(record.value(), TaggedItem.class);
            assertThat(tagged.item().title()).isEqualTo(TestItems.fullItem().title());
            assertThat(header(record, "ce_type")).isEqualTo("io.wirewatch.tagged-item.v1");
            assertThat(header(record, "ce_subject")).isEqualTo("lt-flood-1");
            assertThat(header(record, "ce_id")).startsWith("lt-flood-1/");
            assertThat(header(record, "ce_time")).isEqualTo("2026-02-03T12:00:00Z");
        });
    }

    @Test
    void headersOfTheSenderGoNoFurther() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_type", "something.else".getBytes(StandardCharsets.UTF_8));
        headers.add("secret", new byte[] {1});
        stream.sendBytes(null, Json.bytes(TestItems.fullItem()), headers, stream.now);
        TestRecord<String, byte[]> record = stream.read("news.tagged").get(0);
        assertThat(record.headers().lastHeader("secret")).isNull();
        assertThat(record.headers().headers("ce_type")).hasSize(1);
    }

    @Test
    void aMatchBecomesAnAlertThatExplainsItself() {
        stream.put(Rule.of("floods", "flood").withVersion(2));
        stream.send(TestItems.fullItem());
        TaggedItem tagged = stream.tagged().get(0);
        assertThat(tagged.matches()).extracting(match -> match.rule().id()).containsExactly("floods");
        assertThat(stream.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(tagged.matches().get(0).rule());
            assertThat(alert.trigger()).isEqualTo(Trigger.EACH);
            assertThat(alert.state()).isEqualTo(AlertState.OPENED);
            assertThat(alert.items()).containsExactly(tagged.withMatches(List.of()));
            assertThat(alert.evidence()).isNotEmpty().allSatisfy(NewsTopologyTest::isCutOutOfTheItem);
            assertThat(alert.timing().published()).isEqualTo(TestItems.PUBLISHED);
            assertThat(alert.timing().decided()).isEqualTo(stream.now);
        });
    }

    private static void isCutOutOfTheItem(ClauseEvidence evidence) {
        assertThat(evidence.item()).isEqualTo("lt-flood-1");
        String text = TestItems.fullItem().text(evidence.field());
        assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
    }

    @Test
    void alertsStandUnderTheirRule() {
        stream.put(Rule.of("floods", "flood"));
        stream.send(TestItems.fullItem());
        TestRecord<String, byte[]> record = stream.read("news.alerts").get(0);
        assertThat(record.key()).isEqualTo("floods");
        assertThat(header(record, "ce_type")).isEqualTo("io.wirewatch.alert.v1");
        assertThat(header(record, "ce_id"))
                .isEqualTo(Json.read(record.value(), Alert.class).id() + "/1");
    }

    @Test
    void anItemWithoutAnIdIsRecognizedByItsAddress() {
        NewsItem item = TestItems.fullItem().toBuilder().id(null).build();
        stream.send(item);
        stream.send(item);
        assertThat(stream.tagged())
                .singleElement()
                .satisfies(tagged -> assertThat(tagged.item().id()).isNotBlank());
        assertThat(stream.counts.snapshot().repeated()).isEqualTo(1);
    }

    @Test
    void theSameContentAgainIsARepeatAndGoesNoFurther() {
        stream.put(Rule.of("floods", "flood"));
        stream.send(TestItems.fullItem());
        stream.pass(Duration.ofHours(1));
        stream.send(TestItems.fullItem().toBuilder().fetched(stream.now).build());
        assertThat(stream.tagged()).hasSize(1);
        assertThat(stream.alerts()).hasSize(1);
        assertThat(stream.counts.snapshot().repeated()).isEqualTo(1);
    }

    @Test
    void aCorrectionUpdatesTheAlertsThatItsItemRaised() {
        stream.put(Rule.of("floods", "flood"));
        stream.put(Rule.of("flights", "flee"));
        stream.send(TestItems.fullItem());
        stream.send(
                TestItems.fullItem().toBuilder().title("Flood: hundreds flee").build());
        assertThat(stream.tagged()).hasSize(2);
        assertThat(stream.counts.snapshot().updated()).isEqualTo(1);
        List<Alert> alerts = stream.alerts();
        assertThat(alerts)
                .extracting(alert -> alert.rule().id() + " " + alert.state() + " " + alert.revision())
                .containsExactlyInAnyOrder("floods OPENED 1", "floods UPDATED 2", "flights OPENED 1");
        Alert updated = alerts.stream()
                .filter(alert -> alert.state() == AlertState.UPDATED)
                .findFirst()
                .orElseThrow();
        assertThat(updated.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(TestItems.fullItem().title());
            assertThat(change.after()).isEqualTo("Flood: hundreds flee");
        });
    }

    @Test
    void anAlertEndsWhenItsOnlyItemMatchesNoMore() {
        stream.put(Rule.of("floods", "flood"));
        stream.send(TestItems.fullItem());
        stream.send(TestItems.fullItem().toBuilder().title("All is calm").build());
        assertThat(stream.alerts()).extracting(Alert::state).containsExactly(AlertState.OPENED, AlertState.CLOSED);
    }

    @Test
    void whatASilenceHoldsBackIsKeptWithTheReason() {
        stream.put(Rule.of("floods", "flood"));
        stream.put(Json.read(
                "{\"id\":\"s1\",\"matchers\":[\"rule=floods\"],\"until\":\"2026-02-03T13:00:00Z\"}", Silence.class));
        stream.send(TestItems.fullItem());
        assertThat(stream.alerts()).isEmpty();
        assertThat(stream.heldAlerts()).singleElement().satisfies(held -> {
            assertThat(held.reason()).isEqualTo(AlertDecision.Reason.SILENCED);
            assertThat(held.by()).isEqualTo("s1");
            assertThat(held.alert().rule().id()).isEqualTo("floods");
        });
        stream.pass(Duration.ofHours(1));
        assertThat(stream.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.timing().decided()).isEqualTo("2026-02-03T13:00:00Z"));
    }

    @Test
    void aBroaderRuleKeepsQuietWhileANarrowerOneFires() {
        stream.put(Rule.of("floods", "flood"));
        stream.put(Json.read("{\"id\":\"waters\",\"query\":\"flood OR rivers\",\"unless\":[\"floods\"]}", Rule.class));
        stream.send(TestItems.fullItem());
        assertThat(stream.alerts()).extracting(alert -> alert.rule().id()).containsExactly("floods");
        assertThat(stream.heldAlerts()).singleElement().satisfies(held -> {
            assertThat(held.reason()).isEqualTo(AlertDecision.Reason.INHIBITED);
            assertThat(held.by()).isEqualTo("floods");
        });
    }

    @Test
    void aRemovedRuleClosesItsAlerts() {
        stream.put(Rule.of("floods", "flood"));
        stream.send(TestItems.fullItem());
        stream.put("floods", null);
        assertThat(stream.alerts()).extracting(Alert::state).containsExactly(AlertState.OPENED, AlertState.CLOSED);
    }

    @Test
    void contentThatReturnsAfterAnUpdateIsAnUpdateToo() {
        NewsItem first = TestItems.fullItem();
        stream.send(first);
        stream.send(first.toBuilder().title("Second").build());
        stream.send(first);
        assertThat(stream.tagged()).hasSize(3);
    }

    @Test
    void whatWasSeenIsForgottenAfterAWhile() {
        stream.send(TestItems.item("old", "Flood"));
        for (int day = 0; day < 90; day += 10) {
            stream.pass(Duration.ofDays(10));
            stream.send(TestItems.item("passing-" + day, "Time"));
        }
        stream.send(TestItems.item("old", "Flood"));
        assertThat(stream.tagged())
                .filteredOn(tagged -> tagged.item().id().equals("old"))
                .hasSize(2);
    }

    @Test
    void aSenderWithAClockFarAheadMakesNobodyForget() {
        stream.send(TestItems.item("a", "Flood"));
        stream.sendBytes(
                null,
                Json.bytes(TestItems.item("b", "From the future")),
                new RecordHeaders(),
                stream.now.plus(Duration.ofDays(36_500)));
        stream.send(TestItems.item("a", "Flood"));
        assertThat(stream.tagged()).hasSize(2);
        assertThat(stream.counts.snapshot().repeated()).isEqualTo(1);
    }

    @Test
    void itemsAreCountedByWhatTheyAreAbout() {
        stream.send(TestItems.fullItem());
        stream.send(TestItems.fullItem().toBuilder().title("A correction").build());
        stream.pass(Duration.ofSeconds(20));
        assertThat(stream.trends())
                .filteredOn(trend -> trend.window() == TrendWindow.DAY && !trend.complete())
                .filteredOn(trend -> (trend.kind() == SeriesKind.REGION && "LT".equals(trend.region()))
                        || (trend.kind() == SeriesKind.SOURCE && "example-lt".equals(trend.source())))
                .hasSize(2)
                .allSatisfy(trend -> assertThat(trend.count()).isEqualTo(1));
    }

    @Test
    void whatIsWrittenKeepsToTheSchemas() {
        stream.put(Rule.of("floods", "flood"));
        stream.send(TestItems.fullItem());
        stream.read("news.tagged").forEach(record -> SchemaValidation.requireValid("TaggedItem", record.value()));
        stream.read("news.alerts").forEach(record -> SchemaValidation.requireValid("Alert", record.value()));
    }

    static String header(TestRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
