package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.TestItems;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.DeadLetter;
import io.wirewatch.wire.DeadLetterReason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of our own, after an item was accepted: none stops the stream, and none spoils or loses what is not concerned. */
class FaultsTest {
    private static final String LANE = "wirewatch-" + NewsTopology.LANE + "-repartition";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration UNTIL_CLOSED = Duration.ofHours(25);

    @TempDir
    Path directory;

    private TopologyKit stream;

    @BeforeEach
    void start() {
        stream = new TopologyKit(directory);
    }

    @AfterEach
    void theNextGoodItemPasses() {
        long before = stream.counts.snapshot().tagged();
        stream.send(TestItems.item("good", "A good item"));
        assertThat(stream.counts.snapshot().tagged()).isEqualTo(before + 1);
        stream.close();
    }

    @Test
    void aRuleWhoseTimerFailsIsLeftAloneAndTheOthersGoOn() {
        stream.put(Rule.of("broken", "flood"));
        stream.put(Rule.of("sound", "flood"));
        stream.send(TestItems.item("a", "Flood"));
        assertThat(told(AlertState.OPENED)).containsExactlyInAnyOrder("broken", "sound");
        spoilAlertsOfBroken();
        stream.pass(UNTIL_CLOSED);
        assertThat(told(AlertState.CLOSED)).containsExactly("sound");
        stream.pass(SECOND);
        stream.pass(SECOND);
        assertThat(stream.counts.snapshot().laterFailures()).isEqualTo(1);
    }

    @Test
    void aTimerThatFailsElsewhereStopsNothingEither() {
        stream.send(TestItems.item("a", "Flood"));
        stream.spoil(TrendStores.COUNTS, key -> true);
        stream.pass(CountTrends.PAUSE);
        assertThat(stream.counts.snapshot().laterFailures()).isEqualTo(1);
        assertThat(stream.deadLetters()).isEmpty();
    }

    @Test
    void anEventThatCannotBeDecidedIsADeadLetter() {
        stream.put(Rule.of("broken", "flood"));
        stream.put(Rule.of("sound", "flood"));
        stream.send(TestItems.item("a", "Flood"));
        stream.alerts();
        spoilAlertsOfBroken();
        stream.withdraw("a");
        assertThat(told(AlertState.CLOSED)).containsExactly("sound");
        assertThat(stream.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.step()).isEqualTo("decide-alerts");
            assertThat(letter.key()).isEqualTo("broken".getBytes(StandardCharsets.UTF_8));
            assertThat(letter.value()).asString(StandardCharsets.UTF_8).contains("unmatched");
        });
    }

    @Test
    void whatFallsDueForManyRulesAtOnceIsDecidedInPortions() {
        int rules = DecideAlerts.MOST_AT_ONCE + 50;
        for (int i = 0; i < rules; i++) {
            stream.put(Rule.of("rule-" + i, "flood"));
        }
        stream.send(TestItems.item("a", "Flood"));
        assertThat(told(AlertState.OPENED)).hasSize(rules);
        stream.pass(UNTIL_CLOSED);
        Instant end = stream.now;
        assertThat(told(AlertState.CLOSED)).hasSize(DecideAlerts.MOST_AT_ONCE);
        assertThat(stream.counts.timersFired()).isBefore(end);
        stream.pass(SECOND);
        assertThat(told(AlertState.CLOSED)).hasSize(50);
        assertThat(stream.counts.timersFired()).isAfter(end);
    }

    @Test
    void whatCannotBeReadInTheLaneIsADeadLetter() {
        stream.sendToLane("a", "{\"of\":\"another version\"");
        assertThat(stream.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo(DeadLetterReason.FAILED);
            assertThat(letter.value()).asString(StandardCharsets.UTF_8).contains("another version");
        });
    }

    @Test
    void aDeadLetterOfTheLaneSentThereAgainLosesNothing() {
        stream.put(Rule.of("floods", "flood"));
        stream.send(TestItems.item("a", "Flood"));
        TestRecord<String, byte[]> accepted = stream.read(LANE).get(0);
        DeadLetter letter;
        try (TopologyKit full = new TopologyKit(directory.resolve("full"))) {
            full.limit.refused("news.tagged", 1);
            full.sendToLane("a", new String(accepted.value(), StandardCharsets.UTF_8));
            List<DeadLetter> letters = full.deadLetters();
            assertThat(letters).hasSize(1);
            letter = letters.get(0);
            assertThat(letter.reason()).isEqualTo(DeadLetterReason.OVERSIZED);
            assertThat(letter.origin().topic()).isEqualTo(LANE);
            assertThat(letter.value()).isEqualTo(accepted.value());
        }
        try (TopologyKit mended = new TopologyKit(directory.resolve("mended"))) {
            mended.put(Rule.of("floods", "flood"));
            mended.sendToLane(
                    new String(letter.key(), StandardCharsets.UTF_8),
                    new String(letter.value(), StandardCharsets.UTF_8));
            assertThat(mended.tagged())
                    .extracting(tagged -> tagged.story().lead())
                    .containsExactly("a");
            assertThat(mended.alerts()).extracting(Alert::state).containsExactly(AlertState.OPENED);
        }
    }

    @Test
    void theVersionThatCameLastHoldsThoughItsTimeOfArrivalIsEarlier() {
        stream.put(Rule.of("alphas", "alpha"));
        stream.put(Rule.of("betas", "beta"));
        stream.send(TestItems.item("a", "Alpha"));
        stream.now = stream.now.minusSeconds(5);
        stream.send(TestItems.item("a", "Beta"));
        stream.send(TestItems.item("a", "Beta"));
        assertThat(stream.counts.snapshot().updated()).isEqualTo(1);
        assertThat(stream.counts.snapshot().repeated()).isEqualTo(1);
        stream.withdraw("a");
        assertThat(told(AlertState.CLOSED)).containsExactlyInAnyOrder("alphas", "betas");
    }

    /** What is remembered of what its alerts are about. */
    private void spoilAlertsOfBroken() {
        stream.spoil(Stores.ALERTS, key -> key.startsWith("s\0broken\0"));
    }

    private List<String> told(AlertState state) {
        return stream.alerts().stream()
                .filter(alert -> alert.state() == state)
                .map(alert -> alert.rule().id())
                .toList();
    }
}
