package io.wirewatch.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.QueryArbitraries;
import io.wirewatch.core.rule.RandomItems;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleSet;
import io.wirewatch.core.rule.TryAllMatcher;
import io.wirewatch.core.text.Analyzer;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are cut out of texts only for those who ask for them: it must not show. */
class DraftMatcherTest {
    private static final TaggedItem FLOOD = Retained.item("1", "Flood in Kaunas, flood in Riga");
    private static final List<Rule> OTHERS = List.of(Rule.of("other", "flood"), Rule.of("english", "lang:en"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flood",
                "\"flood in\"",
                "CASE(\"Flood\")",
                "flo*",
                "title:flood",
                "flood NEAR/5 kaunas",
                "flood NOT NEAR/1 storm",
                "ATLEAST/2(flood)",
                "SCORE>=2{flood^1}",
                "lang:en AND flood",
                "lang:fr OR flood",
                "2 OF (lang:en, lang:fr, flood)",
                "lang:en NOT storm",
                "rule:other",
                "lang:en AND (lang:fr OR rule:other)",
                "lang:en",
                "rule:english"
            })
    void holdsForAnItemWhereverWordsAreAskedFor(String query) {
        DraftMatcher matcher = new DraftMatcher(Rule.of("r", query), OTHERS);
        assertThat(matcher.match(FLOOD).matches())
                .extracting(RuleMatch::rule)
                .containsExactly(Rule.of("r", query).ref());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lang:en NOT flood", "lang:en AND storm", "lang:en NOT rule:other", "lang:en NOT rule:english"})
    void doesNotHoldWhereWordsStandAgainstIt(String query) {
        assertThat(new DraftMatcher(Rule.of("r", query), OTHERS).match(FLOOD).matches())
                .isEmpty();
    }

    @Provide
    Arbitrary<Query> queries() {
        return QueryArbitraries.queries();
    }

    @Provide
    Arbitrary<TaggedItem> items() {
        return RandomItems.items();
    }

    @Property(tries = 500)
    void saysWhatAMatcherThatIsGivenAllWordsSays(@ForAll("queries") Query query, @ForAll("items") TaggedItem item) {
        Rule rule = Rule.of("r", query.toString());
        Assume.that(new RuleSet(List.of(rule)).refusal(rule).isEmpty());
        List<RuleMatch> expected = new TryAllMatcher(List.of(rule))
                .match(new Analyzer().analyze(item.item()), item)
                .matches();
        assertThat(new DraftMatcher(rule, List.of()).match(item).matches())
                .extracting(RuleMatch::evidence)
                .isEqualTo(expected.stream().map(RuleMatch::evidence).toList());
    }
}
