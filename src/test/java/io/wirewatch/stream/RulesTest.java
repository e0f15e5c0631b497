package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.TestItems;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.DeadLetter;
import io.wirewatch.wire.DeadLetterReason;
import io.wirewatch.wire.Json;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
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
    }

    @Test
    void aRuleHoldsFromTheNextItemOn() {
        stream.send(TestItems.item("before", "Flood"));
        stream.put(Rule.of("floods", "flood"));
        stream.send(TestItems.item("after", "Flood"));
        assertThat(stream.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.items().get(0).item().id()).isEqualTo("after"));
    }

    @Test
    void aTombstoneEndsARule() {
        stream.put(Rule.of("floods", "flood"));
        stream.put("floods", null);
        stream.send(TestItems.item("a", "Flood"));
        assertThat(stream.alerts()).isEmpty();
        assertThat(stream.deadLetters()).isEmpty();
        assertThat(stream.rules().query("floods")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "r | no json                              | UNREADABLE",
                "r | null                                 | UNREADABLE",
                "r | {\"id\":\"r\"}                       | INVALID",
                "r | {\"id\":\"r r\",\"query\":\"flood\"} | INVALID",
                "r | {\"id\":\"r\",\"query\":\"(flood\"}  | INVALID",
                "r | {\"id\":\"r\",\"query\":\"(flood\",\"enabled\":false} | INVALID",
                "r | {\"id\":\"other\",\"query\":\"flood\"} | INVALID"
            })
    void aBrokenRuleIsSetAsideAndHurtsNothing(String key, String value, DeadLetterReason reason) {
        stream.put(Rule.of("floods", "flood"));
        stream.put(key, value);
        List<DeadLetter> letters = stream.deadLetters();
        assertThat(letters).extracting(DeadLetter::reason).containsExactly(reason);
        assertThat(letters.get(0).step()).isEqualTo("check-rule");
        assertThat(stream.counts.snapshot().rulesAside()).containsEntry(reason, 1L);
        assertThat(stream.counts.snapshot().itemsAside()).isEmpty();
        stream.send(TestItems.item("a", "Flood"));
        assertThat(stream.alerts()).hasSize(1);
    }

    @Test
    void aWrongQueryIsRefusedWithItsPlaceAndAHint() {
        stream.put("r", "{\"id\":\"r\",\"query\":\"flood AND (water\"}");
        assertThat(stream.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.place()).startsWith("/query offset ");
            assertThat(letter.message()).isNotBlank();
        });
    }

    @Test
    void whileTheNewVersionIsBrokenTheFormerStaysInForce() {
        stream.put(Rule.of("floods", "flood"));
        stream.put("floods", "{\"id\":\"floods\",\"query\":\"flood AND\"}");
        assertThat(stream.rules().query("floods")).contains("flood");
    }

    @Test
    void theLastSoundVersionOfARuleIsKeptUntilItIsDeleted() {
        stream.put(Rule.of("floods", "flood"));
        stream.put("floods", "{\"id\":\"floods\",\"query\":\"flood AND\"}");
        stream.put(Rule.of("ports", "rule:not-there-yet"));
        stream.put("ports", null);
        assertThat(stream.read("news.checked-rules"))
                .satisfiesExactly(
                        floods -> assertThat(Json.read(floods.value(), Rule.class))
                                .isEqualTo(Rule.of("floods", "flood")),
                        ports -> assertThat(ports.key()).isEqualTo("ports"),
                        end -> {
                            assertThat(end.key()).isEqualTo("ports");
                            assertThat(end.value()).isNull();
                        });
    }

    @Test
    void aSoundRuleTooLargeToBeKeptStopsNothing() {
        String large = "{\"id\":\"large\",\"query\":\"flood\",\"name\":\"" + "x".repeat(2_000_000) + "\"}";
        stream.put("large", large);
        stream.send(TestItems.item("a", "Flood"));
        assertThat(stream.alerts()).hasSize(1);
        assertThat(stream.deadLetters()).isEmpty();
        assertThat(stream.read("news.checked-rules")).isEmpty();
        assertThat(stream.read("news.rule-versions")).isEmpty();
    }

    @Test
    void everySoundVersionIsKeptAndItsRemovalEndsNone() {
        stream.put(Rule.of("floods", "flood"));
        stream.put("floods", "{\"id\":\"floods\",\"query\":\"flood AND\",\"version\":2}");
        stream.put(Rule.of("floods", "deluge").withVersion(3));
        stream.put("floods", null);
        assertThat(stream.read("news.rule-versions"))
                .satisfiesExactly(first -> assertThat(first.key()).isEqualTo("floods@1"), third -> {
                    assertThat(third.key()).isEqualTo("floods@3");
                    assertThat(Json.read(third.value(), Rule.class).query()).isEqualTo("deluge");
                });
    }

    @Test
    void aRuleThatIsNotEnabledIsKeptButMatchesNothing() {
        Rule rule = Rule.of("floods", "flood").withEnabled(false);
        stream.put(rule);
        stream.send(TestItems.item("a", "Flood"));
        assertThat(stream.alerts()).isEmpty();
        assertThat(stream.rules().query("floods")).contains("flood");
    }

    @Test
    void aRuleFollowsTheListsAndRulesThatItRefersToWhateverComesFirst() {
        stream.put(Rule.of("ports", "rule:trouble AND @ports"));
        stream.send(TestItems.item("early", "Strike in Riga"));
        stream.put(Rule.of("@ports", "riga OR gdansk"));
        stream.put(Rule.of("trouble", "strike"));
        stream.send(TestItems.item("riga", "Strike in the port of Riga"));
        stream.put(Rule.of("@ports", "gdansk"));
        stream.send(TestItems.item("left", "Strike in Riga, again"));
        stream.put("@ports", null);
        stream.send(TestItems.item("gdansk", "Strike in Gdansk"));
        assertThat(stream.tagged().stream()
                        .filter(tagged -> tagged.matches().stream()
                                .anyMatch(match -> match.rule().id().equals("ports")))
                        .map(tagged -> tagged.item().id()))
                .containsExactly("riga", "gdansk");
        assertThat(stream.deadLetters()).isEmpty();
    }
}
