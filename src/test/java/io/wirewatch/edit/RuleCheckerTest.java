package io.wirewatch.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleCheckerTest {
    private static final RuleChecker CHECKER = new RuleChecker(() -> fail("no rule has a test"), Set.of());

    private static Rule unless(String id, String... narrower) {
        return new Rule(
                id, null, "flood*", null, null, null, null, null, List.of(narrower), null, null, null, null, null);
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    @Test
    void aSoundRuleHasNoErrors() {
        Checked checked = CHECKER.check(
                Rule.of("floods", "(flood* OR deluge) AND @rivers"), List.of(Rule.of("@rivers", "neris OR nemunas")));
        assertThat(checked.errors()).isEmpty();
        assertThat(checked.isSound()).isTrue();
    }

    @Test
    void aWrongQueryIsToldWithItsPlaceAndAHint() {
        String query = "flood AND (river OR @rivres)";
        Checked checked = CHECKER.check(Rule.of("floods", query), List.of(Rule.of("@rivers", "neris")));
        Finding error = checked.errors().get(0);
        assertThat(error.field()).isEqualTo("query");
        assertThat(query.substring(error.start(), error.end())).isEqualTo("@rivres");
        assertThat(error.hint()).contains("@rivers");
        assertThat(checked.lints()).isEmpty();
    }

    @Test
    void thePlaceOfAnUnfinishedQueryIsItsEnd() {
        Finding error = CHECKER.check(Rule.of("floods", "flood AND "), List.of())
                .errors()
                .get(0);
        assertThat(error.start()).isLessThanOrEqualTo(error.end()).isLessThanOrEqualTo(10);
    }

    @Test
    void whatWouldBreakOthersIsRefused() {
        Rule user = Rule.of("user", "title:(rule:base)");
        Rule base = Rule.of("base", "storm");
        assertThat(CHECKER.check(base, List.of(user, base)).errors()).isEmpty();
        Checked checked = CHECKER.check(Rule.of("base", "storm AND region:LT"), List.of(user, base));
        assertThat(messages(checked.errors())).singleElement().asString().startsWith("user, which refers to it,");
    }

    @Test
    void whatIsBrokenAlreadyStandsInNobodysWay() {
        Rule broken = Rule.of("broken", "rule:gone AND rule:base");
        assertThat(CHECKER.check(Rule.of("base", "storm"), List.of(broken)).errors())
                .isEmpty();
    }

    @Test
    void aFailingTestOfItsOwnIsToldWithTheClauseThatDecided() {
        RuleChecker checker = new RuleChecker(Taggers::standard, Set.of());
        NewsItem calm = RuleTest.itemOf("The river is calm");
        Rule draft = Rule.of("floods", "river AND flood*")
                .withTests(List.of(RuleTest.missing(calm), RuleTest.matching(calm)));
        Finding error = checker.check(draft, List.of()).errors().get(0);
        assertThat(error.field()).isEqualTo("tests/1");
        assertThat(error.message()).isEqualTo("test 2 must match, but does not");
        assertThat(error.hint()).isEqualTo("it lacks: flood*");
    }

    @Test
    void aFailingTestOfARuleThatRefersToItIsToldToo() {
        RuleChecker checker = new RuleChecker(Taggers::standard, Set.of());
        Rule user = Rule.of("user", "river @high")
                .withTests(List.of(RuleTest.matching(RuleTest.itemOf("The river is swollen"))));
        Checked checked = checker.check(Rule.of("@high", "flooded"), List.of(user, Rule.of("@high", "swollen")));
        assertThat(messages(checked.errors()))
                .containsExactly("test 1 of user, which refers to it, must match, but does not");
    }

    @Test
    void lintsAreToldAndRefuseNothing() {
        Checked checked = CHECKER.check(Rule.of("floods", "flood and river"), List.of());
        assertThat(checked.errors()).isEmpty();
        assertThat(checked.lints()).isNotEmpty().allMatch(lint -> lint.field().equals("query"));
    }

    @Test
    void aCircleOfUnlessIsRemarkedOn() {
        List<Rule> others = List.of(unless("b", "c"), unless("c", "x", "a"), unless("x"));
        assertThat(messages(CHECKER.check(unless("a", "b"), others).lints()))
                .singleElement()
                .asString()
                .startsWith("a circle: a unless b unless c unless a;");
        assertThat(CHECKER.check(unless("x", "d"), List.of(unless("d"))).lints())
                .isEmpty();
        assertThat(messages(CHECKER.check(unless("y", "a"), List.of(unless("a", "b"), unless("b", "a")))
                        .lints()))
                .as("a circle that it is no part of")
                .isEmpty();
    }

    @Test
    void aDraftThatIsNoRuleIsToldByField() {
        assertThat(refusal("{\"id\":\"floods\",\"query\":\"flood\",\"throttle\":\"soon\"}")
                        .field())
                .isEqualTo("throttle");
        assertThat(refusal("{\"id\":\"floods\"}").field()).isEqualTo("query");
        assertThat(refusal("{\"id\":\"no spaces\",\"query\":\"flood\"}").field())
                .isEqualTo("id");
        assertThat(refusal("{\"id\":\"floods\",\"query\":\"flood\",\"severity\":\"loud\"}")
                        .field())
                .isEqualTo("severity");
        assertThat(refusal("{\"id\":").hint()).startsWith("line 1");
        assertThat(RuleDrafts.read("{\"id\":\"floods\",\"query\":\"flood\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Rule.of("floods", "flood"));
    }

    private static Finding refusal(String json) {
        try {
            RuleDrafts.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (RefusedException e) {
            return e.checked().errors().get(0);
        }
        return fail("it is no rule: " + json);
    }

    @Test
    void tooManyLabelsAreNoRule() {
        java.util.Map<String, String> labels = new java.util.HashMap<>();
        for (int i = 0; i < 101; i++) {
            labels.put("l" + i, "v");
        }
        assertThatThrownBy(() -> new Rule(
                        "floods", null, "flood", null, null, null, null, null, null, null, null, labels, null, null))
                .hasMessageContaining("labels: 100 are the most, but are 101");
        labels.remove("l0");
        assertThat(new Rule("floods", null, "flood", null, null, null, null, null, null, null, null, labels, null, null)
                        .labels())
                .hasSize(100);
    }
}
