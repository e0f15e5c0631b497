package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLintTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "flood AND Flood                 | 10 | this stands here twice: flood",
                "flood OR storm OR flood         | 18 | this stands here twice: flood",
                "flood OR (storm AND flood)      | 10 | this decides nothing, since flood finds all of it",
                "flood AND (storm OR flood)      | 11 | this decides nothing, since flood holds only where it does",
                "storm OR \"storm surge\"        | 9  | this decides nothing, since storm finds all",
                "troop* OR troops                | 10 | this decides nothing, since troop* finds all",
                "organi?ation OR organisation    | 16 | this decides nothing",
                "\"storm surge\" AND storm       | 18 | this decides nothing, since \"storm surge\" holds only",
                "who OR CASE(WHO)                | 7  | this decides nothing",
                "flood OR title:flood            | 9  | this decides nothing",
                "dam AND dam NEAR/5 burst        | 0  | this decides nothing",
                "dam AND ATLEAST/2(dam OR dam)   | 0  | this decides nothing",
                "flood AND (storm OR (rain AND storm)) | 21 | this decides nothing",
                "flood -flood*                   | 0  | flood is excluded by NOT flood*, so this can never hold",
                "(flood OR storm) -flood         | 1  | so this alternative can never hold",
                "NOT NOT flood AND storm         | 0  | cancel each other",
                "flood -(storm -rain)            | 6  | negation within a negation",
                "ATLEAST/1(flood)                | 0  | at least one occurrence",
                "1 OF (flood, storm)             | 0  | what OR says",
                "2 OF (flood, storm)             | 0  | what AND says",
                "2 OF (flood, storm, flood)      | 20 | stands here twice",
                "dam NEAR/5 dam                  | 0  | needs two occurrences",
                "SCORE>=30{war^2, attack^3}      | 0  | so the sum is 25 at most",
                "SCORE>=5{war^5, attack^9}       | 0  | any one of the terms",
                "SCORE>=9{war^5, war^2}          | 0  | stands here twice",
                "the OR flood                    | 0  | nearly every English text",
                "region:ZZ                       | 7  | no region with this code",
                "flood region:UK                 | 13 | another code for this region: UK",
                "region:840                      | 7  | another code",
                "region:(LT OR QX-AB)            | 14 | no region with this code, so no item has it: QX-AB",
                "lang:ua                         | 5  | no language with this code",
                "topic:1600000                   | 6  | 8 digits",
            })
    void isRemarkedOnAtItsPlace(String query, int offset, String message) {
        List<Lint> lints = RuleLint.lint(query);
        assertThat(lints).as(query).anySatisfy(lint -> {
            assertThat(lint.message()).contains(message);
            assertThat(lint.hint()).isNotBlank();
        });
        assertThat(lints.stream()
                        .filter(lint -> lint.message().contains(message))
                        .map(Lint::offset))
                .as(query)
                .contains(offset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flood OR storm",
                "\"storm surge\" OR \"surge storm\"",
                "\"storm surge\" AND \"storm warning\"",
                "troops OR troop",
                "storm NOT \"storm trooper\"",
                "flood AND (storm OR \"flood wave\")",
                "dam NEAR/5 burst AND NOT burst NEAR/5 pipe",
                "title:flood AND flood NOT NEAR/5 insurance",
                "ATLEAST/2(flood) AND region:LT",
                "2 OF (flood, storm, rain)",
                "SCORE>=30{war^10, attack^5, -game^20}",
                "region:EU region:154 region:US-NC primary:GB lang:uk lang:zh topic:16000000 topic:conflict",
                "CASE(WHO) AND health",
                "\"the end\"",
            })
    void whatIsPlainIsNotRemarkedOn(String query) {
        assertThat(RuleLint.lint(query)).isEmpty();
    }

    @Test
    void guessesTheLanguageOfACountry() {
        assertThat(RuleLint.lint("lang:ua").get(0).hint()).contains("lang:uk");
        assertThat(RuleLint.lint("lang:jp").get(0).hint()).contains("lang:ja");
        assertThat(RuleLint.lint("region:UK").get(0).hint()).contains("GB");
    }

    @Test
    void aHugeQueryIsLookedAtInBoundedTime() {
        String words = IntStream.range(0, 2_200).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
        String groups =
                IntStream.range(0, 800).mapToObj(i -> "(a" + i + " OR b AND c)").collect(Collectors.joining(" "));
        String nested = "(a OR b AND ".repeat(60) + "c" + ")".repeat(60);
        for (String query : List.of(words, groups, nested)) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThatCode(() -> RuleLint.lint(query))
                    .doesNotThrowAnyException());
        }
    }

    @Test
    void theListIsTheCallersToAddTo() {
        List<Lint> lints = RuleLint.lint("big flood");
        lints.add(new Lint("costly", 0, null));
        assertThat(lints).hasSize(2);
    }

    @Test
    void groupingsOfThePolicyAreKnown() {
        Rule rule = Rule.of("a", "region:(NATO OR WESTERN-BALKANS OR SAHELL)");
        List<Lint> lints = new RuleSet(List.of(rule)).lint(rule, Set.of("NATO", "WESTERN-BALKANS", "SAHEL"));
        assertThat(lints).hasSize(1);
        assertThat(lints.get(0).message()).contains("SAHELL");
        assertThat(lints.get(0).hint()).isEqualTo("did you mean SAHEL?");
    }
}
