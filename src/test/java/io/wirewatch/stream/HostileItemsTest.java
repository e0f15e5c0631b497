package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.TestItems;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.DeadLetter;
import io.wirewatch.wire.DeadLetterReason;
import io.wirewatch.wire.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody may write items: whatever comes ends as tagged, repeat or dead letter, and the next good item passes. */
class HostileItemsTest {
    @TempDir
    Path directory;

    private TopologyKit stream;

    @BeforeEach
    void start() {
        stream = new TopologyKit(directory);
    }

    /** After each of these tests: the counts add up, and the stream is alive. */
    @AfterEach
    void theNextGoodItemPasses() {
        long before = stream.counts.snapshot().tagged();
        stream.send(TestItems.item("good", "A good item"));
        assertThat(stream.counts.snapshot().tagged()).isEqualTo(before + 1);
        assertThat(stream.counts.snapshot().addsUp()).isTrue();
        stream.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "{\"title\":\"cut off",
                "null",
                "5",
                "[]",
                "\"text\"",
                "[{\"title\":\"in a list\"}]",
                "{\"title\":{\"deep\":1}}",
                "{\"title\":7}",
                "{\"title\":\"a\",\"published\":\"yesterday\"}",
                "{\"title\":\"a\"} {\"title\":\"b\"}",
                "{\"title\":\"a\u0000b\"}",
                "<rss/>",
                "\uFEFF",
                " "
            })
    void whatIsNoItemIsUnreadable(String value) {
        stream.sendText(value);
        assertThat(onlyDeadLetter().reason()).isEqualTo(DeadLetterReason.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":\"\"}",
                "{\"title\":\" \\n\",\"body\":null}",
                "{\"summary\":\"only\"}",
                "{\"title\":\"<p> </p>\"}"
            })
    void anItemWithNothingToReadIsEmpty(String value) {
        stream.sendText(value);
        assertThat(onlyDeadLetter().reason()).isEqualTo(DeadLetterReason.EMPTY);
    }

    @Test
    void aTombstoneWithoutAKeyIsEmpty() {
        stream.sendBytes(null, null);
        DeadLetter letter = onlyDeadLetter();
        assertThat(letter.reason()).isEqualTo(DeadLetterReason.EMPTY);
        assertThat(letter.value()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":\"a\",\"source\":{}}", "{\"title\":\"a\",\"authors\":[null]}"})
    void whatTheRecordDoesNotAllowIsInvalid(String value) {
        stream.sendText(value);
        assertThat(onlyDeadLetter().reason()).isEqualTo(DeadLetterReason.INVALID);
    }

    @Test
    void anEndlessIdIsInvalid() {
        stream.send(TestItems.item("x".repeat(100_000), "Flood"));
        assertThat(onlyDeadLetter().place()).isEqualTo("/id");
    }

    @Test
    void aDeadLetterHasTheOriginalBytesAndSaysWhere() {
        byte[] key = {0, (byte) 0xff};
        byte[] latin1 = "{\"title\":\"d\u00e9j\u00e0 vu\"}".getBytes(StandardCharsets.ISO_8859_1);
        stream.send(TestItems.item("first", "First"));
        stream.sendBytes(key, latin1);
        DeadLetter letter = onlyDeadLetter();
        assertThat(letter.reason()).isEqualTo(DeadLetterReason.UNREADABLE);
        assertThat(letter.key()).isEqualTo(key);
        assertThat(letter.value()).isEqualTo(latin1);
        assertThat(letter.step()).isEqualTo("read-item");
        assertThat(letter.place()).startsWith("/title");
        assertThat(letter.origin()).isEqualTo(new DeadLetter.Origin("news.items", 0, 1));
        assertThat(letter.time()).isEqualTo(stream.now);
    }

    @ParameterizedTest
    @CsvSource({"[,]", "'{\"a\":','}'"})
    void nestingWithoutEndIsUnreadable(String open, String close) {
        stream.sendText("{\"title\":\"a\",\"x\":" + open.repeat(100_000) + "1" + close.repeat(100_000) + "}");
        assertThat(onlyDeadLetter().reason()).isEqualTo(DeadLetterReason.UNREADABLE);
    }

    @Test
    void fiveMegabytesAreTooMuch() {
        stream.send(TestItems.item("huge", "x".repeat(5_000_000)));
        DeadLetter letter = onlyDeadLetter();
        assertThat(letter.reason()).isEqualTo(DeadLetterReason.OVERSIZED);
        assertThat(letter.value()).hasSizeGreaterThan(5_000_000);
    }

    @Test
    void aMonstrousKeyIsTooMuch() {
        stream.sendBytes(new byte[2_000_000], Json.bytes(TestItems.item("a", "Flood")));
        assertThat(onlyDeadLetter().reason()).isEqualTo(DeadLetterReason.OVERSIZED);
    }

    @Test
    void aDeadLetterThatTheBrokerRefusesIsSentCut() {
        stream.limit.refused("news.dead-letters", 1_000_000);
        stream.send(TestItems.item("huge", "x".repeat(2_000_000)));
        DeadLetter letter = onlyDeadLetter();
        assertThat(letter.reason()).isEqualTo(DeadLetterReason.OVERSIZED);
        assertThat(letter.value()).hasSize(64 * 1024);
        assertThat(letter.originalBytes()).isGreaterThan(2_000_000);
    }

    @Test
    void whatTheBrokerWouldRefuseIsTooMuch() {
        stream.limit.refused("news.tagged", 10_000);
        stream.send(TestItems.item("large", "x".repeat(20_000)));
        DeadLetter letter = onlyDeadLetter();
        assertThat(letter.reason()).isEqualTo(DeadLetterReason.OVERSIZED);
        assertThat(letter.step()).isEqualTo("remember-item");
    }

    @Test
    void anItemSetAsideLateIsNotRemembered() {
        NewsItem large = TestItems.item("large", "Flood " + "x".repeat(20_000));
        stream.limit.refused("news.tagged", 10_000);
        stream.send(large);
        stream.send(large);
        assertThat(stream.deadLetters()).hasSize(2);
        assertThat(stream.tagged()).isEmpty();
        assertThat(stream.counts.snapshot().repeated()).isZero();
    }

    @Test
    void anAlertTooLargeForItsKafkaTopicIsToldWithoutItsItem() {
        stream.put(Rule.of("floods", "flood"));
        stream.limit.refused("news.alerts", 10_000);
        stream.send(TestItems.item("large", "Flood " + "x".repeat(20_000)));
        assertThat(stream.tagged()).hasSize(1);
        assertThat(stream.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.items()).isEmpty();
            assertThat(alert.evidence()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"s\",\"title\":\"lone \\ud800 surrogate\"}",
                "{\"id\":\"s\",\"title\":\"lone \\udc00\",\"body\":\"\\ud83d\"}",
                "{\"id\":\"\\ud800\",\"title\":\"in the id\"}",
                "{\"id\":\"s\",\"title\":\"a\",\"url\":\"http://a/\\ud800\"}",
                "{\"id\":\"s\",\"title\":\"a\",\"origin\":\"\\ud800\"}",
                "{\"id\":\"s\",\"title\":\"a\",\"language\":\"\\ud800\"}",
                "{\"id\":\"s\",\"title\":\"a\",\"authors\":[\"\\ud800\"],\"categories\":[\"\\udfff\"]}",
                "{\"id\":\"s\",\"title\":\"a\",\"source\":{\"id\":\"\\ud800\",\"name\":\"\\ud800\"}}",
                "{\"id\":\"s\",\"title\":\"nul \\u0000 and bell \\u0007\"}",
                "{\"title\":\"a\",\"later\":[{\"x\":[1,2,{}]}]}",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"title\":\"\uD83D\uDE00\"}"
            })
    void oddTextIsTaggedOrSetAsideButNeverStopsTheStream(String value) {
        stream.sendText(value);
        assertThat(stream.tagged().size() + stream.deadLetters().size()).isEqualTo(1);
    }

    @Test
    void noiseIsUnreadable() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(1, 200)];
            random.nextBytes(noise);
            stream.sendBytes(noise, noise);
        }
        assertThat(stream.deadLetters()).hasSize(200);
    }

    @Test
    void anItemTornAnywhereIsSetAside() {
        byte[] whole = Json.bytes(TestItems.fullItem());
        for (int length = 1; length < whole.length; length++) {
            stream.sendBytes(null, java.util.Arrays.copyOf(whole, length));
        }
        assertThat(stream.deadLetters()).hasSize(whole.length - 1);
        assertThat(stream.tagged()).isEmpty();
    }

    @Test
    void twoItemsUnderOneIdAreOneItemAndItsUpdate() {
        stream.send(TestItems.item("same", "One"));
        stream.send(NewsItem.builder()
                .id("same")
                .title("Another")
                .source(new Source("elsewhere", null, null, null))
                .build());
        assertThat(stream.tagged()).hasSize(2);
        assertThat(stream.counts.snapshot().updated()).isEqualTo(1);
    }

    @Test
    void aFailureOfOurOwnIsADeadLetterWithItsStack() {
        try (TopologyKit failing = new TopologyKit(directory.resolve("failing"), 1, (text, item) -> {
            throw new IllegalStateException("the matcher broke");
        })) {
            failing.put(Rule.of("r", "flood"));
            failing.send(TestItems.item("a", "Flood"));
            assertThat(failing.deadLetters()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(DeadLetterReason.FAILED);
                assertThat(letter.step()).isEqualTo("tag-item");
                assertThat(letter.message()).contains("the matcher broke");
                assertThat(letter.stack()).contains("HostileItemsTest");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cast", "stack"})
    void failuresThatKafkaTakesForItsOwnAreDeadLettersToo(String kind) {
        try (TopologyKit failing = new TopologyKit(directory.resolve("failing"), 1, (text, item) -> {
            if (kind.equals("stack")) {
                throw new StackOverflowError();
            }
            throw new ClassCastException("a wrong cast");
        })) {
            failing.put(Rule.of("r", "flood"));
            failing.send(TestItems.item("a", "Flood"));
            assertThat(failing.deadLetters()).extracting(DeadLetter::reason).containsExactly(DeadLetterReason.FAILED);
            assertThat(failing.counts.snapshot().addsUp()).isTrue();
        }
    }

    @Test
    void aRuleThatFailsIsReportedAndTheItemGoesOn() {
        try (TopologyKit failing = new TopologyKit(
                directory.resolve("failing"),
                1,
                (text, item) -> new io.wirewatch.core.rule.MatchResult(
                        List.of(), java.util.Map.of("broken", new IllegalStateException("too deep")), 1))) {
            failing.send(TestItems.item("a", "Flood"));
            assertThat(failing.tagged()).hasSize(1);
            assertThat(failing.counts.snapshot().ruleFailures()).isEqualTo(1);
        }
    }

    private DeadLetter onlyDeadLetter() {
        List<DeadLetter> letters = stream.deadLetters();
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }
}
