package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.TestItems;
import io.wirewatch.core.news.Condition;
import io.wirewatch.core.news.QuietHours;
import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.rule.index.LiveRules;
import io.wirewatch.core.text.Analyzer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenPolicyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "each",
                "surge",
                "silent for 6h",
                "count >= 5 within 1h",
                "count >= 5 sources >= 3 within 30m",
                "count >= 5 sources >= 3 countries >= 2 within 7d"
            })
    void aConditionIsReadAndPrinted(String written) {
        assertThat(Condition.parse(written).written()).isEqualTo(written);
        assertThat(Condition.parse(" " + written.replace(">=", " >=  ") + " ").written())
                .isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sometimes",
                "count",
                "count > 5 within 1h",
                "count >= 5",
                "count >= 0 within 1h",
                "count >= 5 within soon",
                "count >= 5 sources >= 6 within 1h",
                "count >= 2 count >= 3 within 1h",
                "silent for 10s",
                "silent for",
                "count >= 5 within 1000d",
                "count >= 1001 within 1h"
            })
    void aWrongConditionIsRefusedWithWhatWasExpected(String written) {
        assertThatThrownBy(() -> Condition.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s).*(such as|must be).*");
    }

    @ParameterizedTest
    @CsvSource({
        "22:00-06:00 Europe/Vilnius, 2026-03-02T19:59:59Z,",
        "22:00-06:00 Europe/Vilnius, 2026-03-02T20:00:00Z, 2026-03-03T04:00:00Z",
        "22:00-06:00 Europe/Vilnius, 2026-03-03T03:59:59Z, 2026-03-03T04:00:00Z",
        "22:00-06:00 Europe/Vilnius, 2026-03-03T04:00:00Z,",
        "22:00-06:00 Europe/Vilnius, 2026-03-28T23:00:00Z, 2026-03-29T03:00:00Z",
        "22:00-06:00 Europe/Vilnius, 2026-10-24T23:00:00Z, 2026-10-25T04:00:00Z",
        "12:00-13:30 UTC, 2026-03-02T13:00:00Z, 2026-03-02T13:30:00Z",
        "12:00-13:30 UTC, 2026-03-02T11:00:00Z,"
    })
    void quietHoursGoByTheClocksOfThePlace(String written, Instant moment, Instant end) {
        assertThat(QuietHours.parse(written).endAfter(moment).orElse(null)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22:00-06:00", "22-6 UTC", "25:00-06:00 UTC", "22:00-06:00 Mars/Base", "06:00-06:00 UTC"})
    void wrongQuietHoursAreRefused(String written) {
        assertThatThrownBy(() -> QuietHours.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theIndexKeepsThePolicyAndGivesItToMatches() {
        LiveRules rules = new LiveRules();
        Rule list = Rule.of("@words", "flood");
        Rule rule = TestItems.fullRule();
        Rule referring = new Rule(
                "other",
                null,
                "@words",
                null,
                "count >= 2 within 1h",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        rules.put(list);
        rules.put(rule);
        rules.put(referring);
        rules.put(Rule.of("plain", "flood"));
        // Parsed again, since what it refers to has changed.
        rules.put(Rule.of("@words", "flood OR dam"));
        var matches = rules.snapshot()
                .match(new Analyzer().analyze(TestItems.fullItem()), TestItems.fullTagged())
                .matches();
        assertThat(matches).extracting(match -> match.rule().id()).containsExactly("floods", "other", "plain");
        assertThat(matches.get(0).policy()).isEqualTo(rule.policy()).isNotEqualTo(RulePolicy.DEFAULT);
        assertThat(matches.get(1).policy()).isEqualTo(referring.policy());
        assertThat(matches.get(2).policy()).isSameAs(RulePolicy.DEFAULT);
    }

    @Test
    void aRuleIsRefusedWithItsIdAndThePlace() {
        assertThatThrownBy(() ->
                        new Rule("r", null, "q", null, null, "day", null, null, null, null, null, null, null, null))
                .hasMessage("rule r: per: expected story or item, but is: day");
        assertThatThrownBy(() ->
                        new Rule("r", null, "q", null, null, null, "soon", null, null, null, null, null, null, null))
                .hasMessageContaining("rule r: throttle: expected a time");
    }
}
