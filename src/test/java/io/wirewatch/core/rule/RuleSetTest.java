package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {
    private static RuleSet set(String... idsAndQueries) {
        return new RuleSet(IntStream.range(0, idsAndQueries.length / 2)
                .mapToObj(i -> Rule.of(idsAndQueries[2 * i], idsAndQueries[2 * i + 1]))
                .toList());
    }

    private static String refusal(RuleSet set, String id) {
        return set.refusal(set.rule(id).orElseThrow())
                .map(Throwable::getMessage)
                .orElse("sound");
    }

    @Test
    void aReferenceStandsForTheOtherQueryAndKeepsItsName() {
        RuleSet set = set("a", "flood rule:b", "b", "title:@words", "@words", "dam OR \"river bank\"");
        Query query = set.query(set.rule("a").orElseThrow());
        assertThat(query).hasToString("flood AND rule:b");
        Query meant = ((Query.Reference) ((Query.And) query).parts().get(1)).query();
        assertThat(meant).hasToString("title:@words").isInstanceOf(Query.InTitle.class);
    }

    @Test
    void aRuleThatRefersToItselfIsACircleAlsoWhenItHoldsNothingElse() {
        RuleSet set = set("a", "rule:a", "b", "flood OR rule:c", "c", "storm rule:b", "d", "rule:c", "@x", "@x OR a");
        assertThat(refusal(set, "a")).isEqualTo("rule:a refers to itself: a → a");
        assertThat(refusal(set, "b")).isEqualTo("rule:b refers to itself: b → c → b");
        assertThat(refusal(set, "c")).isEqualTo("rule:c refers to itself: c → b → c");
        assertThat(refusal(set, "d")).isEqualTo("rule:c refers to itself: c → b → c");
        assertThat(refusal(set, "@x")).isEqualTo("@x refers to itself: @x → @x");
    }

    @Test
    void aBrokenRuleBreaksThoseThatReferToItAndNoOther() {
        RuleSet set = set("a", "flood", "b", "((", "c", "storm rule:b", "d", "rule:c", "e", "rule:a", "@f", "a AND b");
        assertThat(set.refused()).containsOnlyKeys("@f", "b", "c", "d");
        assertThat(refusal(set, "d")).startsWith("in rule:b, at 3: a word");
        assertThat(refusal(set, "@f")).startsWith("a list holds words");
    }

    @Test
    void aRuleThatIsNotEnabledCanBeReferredTo() {
        Rule off = Rule.of("off", "flood").withEnabled(false);
        RuleSet set = new RuleSet(List.of(off, Rule.of("a", "rule:off AND storm")));
        assertThat(set.refused()).isEmpty();
    }

    @Test
    void whoDependsOnWhomIsKnownDirectlyAndByWayOfOthers() {
        RuleSet set = set(
                "a",
                "@x",
                "b",
                "RULE:a OR c",
                "c",
                "source:(bbc OR @x)",
                "d",
                "\"@x rule:a\"",
                "@x",
                "one",
                "e",
                "((@x");
        assertThat(set.referrers("@x")).containsExactly("a", "c");
        assertThat(set.dependents(List.of("@x"))).containsExactly("a", "b", "c");
        assertThat(set.dependents(List.of("b"))).isEmpty();
    }

    @Test
    void theNamesAQueryRefersToAreToldWhetherOrNotTheyExist() {
        assertThat(
                        RuleParser.references(
                                "rule:b @x NEAR/3 (@y OR @x) -region:@lands source:(@x OR bbc) lang:@l topic:@t title:@z \"@no\""))
                .containsExactly("b", "@x", "@y", "@lands", "@l", "@t", "@z");
        assertThat(RuleParser.references("flood")).isEmpty();
        assertThatThrownBy(() -> RuleParser.references("rule:b AND (")).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void whatDoublesAtEachStepIsRefusedAtOnce() {
        List<Rule> rules = new ArrayList<>(List.of(Rule.of("r0", "flood")));
        for (int i = 1; i < 60; i++) {
            rules.add(Rule.of("r" + i, "rule:r" + (i - 1) + " OR rule:r" + (i - 1)));
        }
        RuleSet set = new RuleSet(rules);
        Map<String, InvalidQueryException> refused =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), set::refused);
        // 2^12 terms are within the limit, 2^13 are not.
        assertThat(refused).doesNotContainKey("r12").containsKeys("r13", "r59");
        assertThat(refused.get("r13")).hasMessageContaining("5000 terms");
    }

    @Test
    void aChainOfReferencesIsAsDeepAsItsLevels() {
        List<Rule> rules = new ArrayList<>(List.of(Rule.of("r0", "flood")));
        for (int i = 1; i < 2_000; i++) {
            rules.add(Rule.of("r" + i, "((rule:r" + (i - 1) + "))"));
        }
        RuleSet set = new RuleSet(rules);
        assertThat(refusal(set, "r1999")).contains("64 levels");
        // Each step has two parentheses and the reference itself.
        assertThat(refusal(set, "r21")).isEqualTo("sound");
        assertThat(refusal(set, "r22")).contains("64 levels");
    }

    @Test
    void deepReferencesOfDeepRulesDoNotExhaustTheStack() {
        List<Rule> rules = new ArrayList<>(List.of(Rule.of("r0", "flood")));
        for (int i = 1; i < 500; i++) {
            rules.add(Rule.of("r" + i, "(".repeat(60) + "rule:r" + (i - 1) + ")".repeat(60)));
        }
        assertThat(new RuleSet(rules).refused()).hasSize(498).doesNotContainKeys("r0", "r1");
    }

    @Test
    void aLongNearOfReferencesIsAsDeepAsWhatItRefersTo() {
        RuleSet set = set("a", "x" + " NEAR/2 y".repeat(40), "b", "rule:a NEAR/3 z" + " NEAR/2 z".repeat(30));
        assertThat(refusal(set, "a")).isEqualTo("sound");
        assertThat(refusal(set, "b")).contains("64 levels");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule:(b OR c)           | 5  | takes one id",
                "rule: b                 | 5  | without a space",
                "rule:b/c                | 5  | takes the id of a rule",
                "rule:@x                 | 5  | takes the id of a rule",
                "@                       | 0  | none: @",
                "@x/y                    | 0  | name of a list",
                "region:(rule:b)         | 8  | cannot stand within region:",
                "b NEAR/3 rule:tags      | 9  | stand between words",
                "title:(rule:tags)       | 7  | in rule:tags, at 1: region: cannot stand within title:",
                "SCORE>=5{@x^3}          | 9  | SCORE weighs words",
                "lang:@x                 | 5  | in @x, at 15: lang: takes a language code",
                "ATLEAST/2(rule:tags)    | 9  | ATLEAST counts words",
                "NOT @x                  | 0  | almost everything",
                "flood rule:not          | 6  | in rule:not, at 5: there is no rule missing",
            })
    void aReferenceThatCannotStandThereIsRefusedAtItsPlace(String query, int offset, String message) {
        RuleSet set = set("b", "flood", "tags", "region:LT", "@x", "en OR \"fr\" OR nobody", "not", "NOT rule:missing");
        assertThatThrownBy(() -> RuleParser.parse(query, set.references()))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        InvalidQueryException.class, e -> assertThat(e.offset()).isEqualTo(offset));
    }

    @Test
    void aReferenceInAnExclusionIsNoClaim() {
        RuleSet set = set("sport", "football OR tennis", "not", "-sport");
        assertThat(RuleParser.parse("flood -rule:sport", set.references())).hasToString("flood AND NOT rule:sport");
        assertThatThrownBy(() -> RuleParser.parse("rule:not", set.references()))
                .hasMessageContaining("almost everything");
        assertThatThrownBy(() -> RuleParser.parse("flood rule:not", set.references()))
                .as("a rule that is refused by itself")
                .hasMessageContaining("in rule:not, at 1: ");
    }

    @Test
    void anIdThatLooksLikeASignIsQuoted() {
        RuleSet set = set("-x", "flood");
        Query query = RuleParser.parse("rule:\"-x\"", set.references());
        assertThat(query).hasToString("rule:\"-x\"");
        assertThat(RuleParser.parse(query.toString(), set.references())).isEqualTo(query);
    }

    @Test
    void lintsOfARuleLeaveWhatItRefersToAlone() {
        RuleSet set = set("a", "rule:b OR x", "b", "big flood", "c", "@x AND @x", "@x", "one OR two");
        assertThat(set.lint(set.rule("a").orElseThrow())).isEmpty();
        assertThat(set.lint(set.rule("b").orElseThrow())).hasSize(1);
        assertThat(set.lint(set.rule("c").orElseThrow()))
                .extracting(Lint::message)
                .containsExactly("this stands here twice: @x");
    }
}
