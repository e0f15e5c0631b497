package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.TestItems;
import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.index.LiveRules;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * Rules that refer to each other, come in any order, go, are turned off and on, and stand in circles for a while: once all that is there can
 * be resolved, the live rules are as if made anew of it; nothing of the way there remains.
 */
class LiveRulesModelTest {
    private static final Analyzer ANALYZER = new Analyzer();
    private static final List<String> TITLES =
            List.of("flood", "storm", "riga", "flood storm", "flood riga", "storm riga", "flood storm riga", "calm");
    private static final List<String> QUERIES = List.of(
            "flood",
            "storm",
            "riga OR storm",
            "rule:a",
            "rule:b",
            "rule:c AND flood",
            "rule:d OR riga",
            "rule:a AND -rule:b",
            "@x",
            "@y AND flood",
            "rule:b NEAR/3 @x",
            "title:(rule:c OR @y)");
    private static final List<String> WORDS = List.of("flood", "storm", "riga OR storm", "@x", "@y OR flood");

    /** A rule or list put, turned on or off; or (with no query) removed; or a round of upkeep before it. */
    record Change(String id, String query, boolean enabled, boolean tidy) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Boolean> mostly = Arbitraries.of(true, true, true, false);
        Arbitrary<Change> rules = Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.of(QUERIES).injectNull(0.2),
                        mostly,
                        mostly.map(often -> !often))
                .as(Change::new);
        Arbitrary<Change> lists = Combinators.combine(
                        Arbitraries.of("@x", "@y"), Arbitraries.of(WORDS).injectNull(0.2))
                .as((id, query) -> new Change(id, query, true, false));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(2, rules), net.jqwik.api.Tuple.of(1, lists))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 2000)
    void whatIsWholeIsAsIfMadeAnew(@ForAll("changes") List<Change> changes) {
        LiveRules live = new LiveRules();
        Map<String, Rule> rules = new LinkedHashMap<>();
        int whole = 0;
        for (Change change : changes) {
            if (change.tidy()) {
                live.tidy(1);
            }
            apply(change, live, rules);
            RuleSet set = new RuleSet(rules.values());
            if (set.refused().isEmpty()) {
                whole++;
                assertAgree(live, rules);
            }
        }
        Statistics.collect(whole > 2);
    }

    private static void apply(Change change, LiveRules live, Map<String, Rule> rules) {
        if (change.query() == null) {
            live.remove(change.id());
            rules.remove(change.id());
            return;
        }
        Rule rule = Rule.of(change.id(), change.query()).withEnabled(change.enabled());
        try {
            live.put(rule);
            rules.put(rule.id(), rule);
        } catch (InvalidQueryException e) {
            // What is wrong by itself changes nothing, there or here.
        }
    }

    private static void assertAgree(LiveRules live, Map<String, Rule> rules) {
        assertThat(live.waiting()).isEmpty();
        TryAllMatcher anew = new TryAllMatcher(rules.values());
        for (String title : TITLES) {
            TaggedItem item = new TaggedItem(TestItems.item("i", title), null, null, null, null, null, null);
            AnalyzedText text = ANALYZER.analyze(item.item());
            List<RuleMatch> expected = anew.match(text, item).matches();
            assertThat(live.snapshot().match(text, item).matches()).isEqualTo(expected);
        }
        rules.values().forEach(rule -> assertThat(live.query(rule.id())).contains(rule.query()));
    }
}
