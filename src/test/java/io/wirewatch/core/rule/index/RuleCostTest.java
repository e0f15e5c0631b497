package io.wirewatch.core.rule.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.rule.RuleParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCostTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cholera                               | LOW",
                "of AND cholera                        | LOW",
                "\"the who\" AND region:LT             | LOW",
                "title:(army NEAR/3 coup*)             | LOW",
                "region:LT                             | MODERATE",
                "the                                   | MODERATE",
                "c?mera                                | HIGH",
                "c?mera AND cholera                    | LOW",
                "cam?ra                                | MODERATE",
                "a OR cholera                          | MODERATE",
                "a OR i OR o                           | HIGH",
                "2 OF (a, i, cholera)                  | MODERATE",
                "SCORE>=30{conflict^10, a^1, the^1}    | LOW",
                "cholera NOT NEAR/5 a                  | LOW"
            })
    void costIsThatOfTheRarestPartThatMustBeThere(String query, RuleCost cost) {
        assertThat(RuleCost.of(RuleParser.parse(query))).isEqualTo(cost);
        assertThat(RuleCost.lint(RuleParser.parse(query)).isPresent()).isEqualTo(cost == RuleCost.HIGH);
    }
}
