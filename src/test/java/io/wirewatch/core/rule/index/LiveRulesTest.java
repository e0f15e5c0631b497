package io.wirewatch.core.rule.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.TestItems;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.text.Analyzer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveRulesTest {
    private final LiveRules rules = new LiveRules();

    private List<String> matching(String title) {
        NewsItem item = TestItems.item("a", title);
        return rules
                .snapshot()
                .match(new Analyzer().analyze(item), new TaggedItem(item, null, null, null, null, null, null))
                .matches()
                .stream()
                .map(match -> match.rule().id())
                .toList();
    }

    @Test
    void aListThatChangesChangesTheRulesThatReferToIt() {
        rules.put(Rule.of("@ports", "riga OR gdansk"));
        rules.put(Rule.of("strikes", "strike NEAR/5 @ports"));
        assertThat(matching("Strike in Gdansk")).containsExactly("strikes");
        rules.put(Rule.of("@ports", "riga"));
        assertThat(matching("Strike in Gdansk")).isEmpty();
        assertThat(matching("Strike in Riga")).containsExactly("strikes");
    }

    @Test
    void changesReachRulesByWayOfOthers() {
        rules.put(Rule.of("@ports", "riga"));
        rules.put(Rule.of("places", "@ports OR vilnius"));
        rules.put(Rule.of("strikes", "strike AND rule:places"));
        rules.put(Rule.of("@ports", "gdansk"));
        assertThat(matching("Strike in Gdansk")).containsExactly("places", "strikes");
    }

    @Test
    void aRuleWaitsForWhatItRefersTo() {
        rules.put(Rule.of("strikes", "strike AND rule:places"));
        assertThat(matching("Strike in Riga")).isEmpty();
        assertThat(rules.waiting().get("strikes")).hasMessageContaining("no rule places");
        rules.put(Rule.of("places", "@ports"));
        assertThat(rules.waiting()).containsOnlyKeys("places", "strikes");
        rules.put(Rule.of("@ports", "riga"));
        assertThat(rules.waiting()).isEmpty();
        assertThat(matching("Strike in Riga")).containsExactly("places", "strikes");
    }

    @Test
    void aRuleThatLosesWhatItRefersToStaysAsItWas() {
        rules.put(Rule.of("@ports", "riga"));
        rules.put(Rule.of("strikes", "strike AND @ports"));
        rules.remove("@ports");
        assertThat(matching("Strike in Riga")).containsExactly("strikes");
        assertThat(rules.waiting()).containsOnlyKeys("strikes");
        rules.put(Rule.of("@ports", "gdansk"));
        assertThat(matching("Strike in Riga")).isEmpty();
        assertThat(matching("Strike in Gdansk")).containsExactly("strikes");
        assertThat(rules.waiting()).isEmpty();
    }

    @Test
    void aVersionThatWaitsLeavesTheFormerInForceAndUpToDate() {
        rules.put(Rule.of("@ports", "riga"));
        rules.put(Rule.of("strikes", "strike AND @ports"));
        rules.put(Rule.of("strikes", "strike AND @harbors"));
        assertThat(matching("Strike in Riga")).containsExactly("strikes");
        rules.put(Rule.of("@ports", "gdansk"));
        assertThat(matching("Strike in Gdansk")).containsExactly("strikes");
        rules.put(Rule.of("@harbors", "klaipeda"));
        assertThat(matching("Strike in Gdansk")).isEmpty();
        assertThat(matching("Strike in Klaipeda")).containsExactly("strikes");
    }

    @Test
    void aCircleWaitsUntilItIsOpened() {
        rules.put(Rule.of("a", "flood"));
        rules.put(Rule.of("b", "rule:a OR storm"));
        rules.put(Rule.of("a", "flood AND rule:b"));
        assertThat(rules.waiting().get("a")).hasMessageContaining("a → b → a");
        assertThat(matching("Flood")).containsExactly("a", "b");
        rules.put(Rule.of("b", "storm"));
        assertThat(rules.waiting()).isEmpty();
        assertThat(matching("Flood")).isEmpty();
        assertThat(matching("Flood after storm")).containsExactly("a", "b");
    }

    @Test
    void whatIsBrokenByItselfChangesNothing() {
        rules.put(Rule.of("a", "flood"));
        assertThatThrownBy(() -> rules.put(Rule.of("a", "flood AND"))).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> rules.put(Rule.of("a", "(@ports"))).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> rules.put(Rule.of("a", "flood OR rule:a"))).isInstanceOf(InvalidQueryException.class);
        assertThat(matching("Flood")).containsExactly("a");
        assertThat(rules.waiting()).isEmpty();
    }

    @Test
    void aRuleThatIsTurnedOffMatchesNothingAndCanBeReferredTo() {
        rules.put(Rule.of("a", "flood"));
        rules.put(Rule.of("b", "rule:a AND riga"));
        rules.put(Rule.of("a", "flood OR storm").withEnabled(false));
        assertThat(matching("Storm over Riga")).containsExactly("b");
        assertThat(rules.query("a")).contains("flood OR storm");
        rules.put(Rule.of("a", "flood").withEnabled(true));
        assertThat(matching("Flood in Riga")).containsExactly("a", "b");
        rules.remove("a");
        assertThat(matching("Flood in Riga")).containsExactly("b");
        assertThat(rules.query("a")).isEmpty();
    }
}
