package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.TestItems;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.DeadLetter;
import io.wirewatch.wire.DeadLetterReason;
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
        assertThat(stream.rules().current().byId()).isEmpty();
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
        assertThat(stream.rules().current().byId().get("floods").query()).isEqualTo("flood");
    }

    @Test
    void aRuleThatIsNotEnabledIsKeptButMatchesNothing() {
        Rule rule = Rule.of("floods", "flood").withEnabled(false);
        stream.put(rule);
        stream.send(TestItems.item("a", "Flood"));
        assertThat(stream.alerts()).isEmpty();
        assertThat(stream.rules().current().byId()).containsEntry("floods", rule);
    }

    @Test
    void asLongAsNothingChangesTheRulesAreTheSame() {
        stream.put(Rule.of("floods", "flood"));
        assertThat(stream.rules().current()).isSameAs(stream.rules().current());
    }
}
