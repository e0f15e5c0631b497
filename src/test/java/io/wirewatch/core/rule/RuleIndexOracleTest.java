package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.index.RuleIndex;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The index against the evaluator, rule by rule: the same matches with the same evidence, whatever the rules, the item and the order of changes. */
class RuleIndexOracleTest {
    private static final Analyzer ANALYZER = new Analyzer();

    /** A rule put, replaced, or (with no query) removed; or a round of upkeep. */
    record Change(int id, Query query, boolean tidy) {}

    @Provide
    Arbitrary<List<Query>> queries() {
        return QueryArbitraries.queries().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<TaggedItem>> items() {
        return RandomItems.items().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Query> query = QueryArbitraries.queries().injectNull(0.25);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5), query, Arbitraries.of(true, false, false, false))
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property(tries = 1000)
    void findsWhatTheEvaluatorFinds(@ForAll("queries") List<Query> queries, @ForAll("items") List<TaggedItem> items) {
        RuleIndex index = new RuleIndex();
        Map<String, Query> rules = new LinkedHashMap<>();
        for (Query query : queries) {
            String id = "r" + rules.size();
            rules.put(id, query);
            index.put(ref(id, query), query);
        }
        items.forEach(item -> assertAgree(index, rules, item));
        index.tidyAll();
        items.forEach(item -> assertAgree(index, rules, item));
    }

    @Property(tries = 300)
    void findsWhatTheEvaluatorFindsWhileRulesChange(
            @ForAll("changes") List<Change> changes, @ForAll("items") List<TaggedItem> items) {
        RuleIndex index = new RuleIndex();
        Map<String, Query> rules = new LinkedHashMap<>();
        List<Runnable> laterChecks = new ArrayList<>();
        for (Change change : changes) {
            String id = "r" + change.id();
            if (change.tidy()) {
                index.tidyAll();
            } else if (change.query() == null) {
                assertThat(index.remove(id)).isEqualTo(rules.remove(id) != null);
            } else {
                rules.put(id, change.query());
                index.put(ref(id, change.query()), change.query());
            }
            TaggedItem item = items.get(laterChecks.size() % items.size());
            assertAgree(index, rules, item);
            assertThat(index.size()).isEqualTo(rules.size());
            laterChecks.add(laterCheck(index, rules, item));
        }
        laterChecks.forEach(Runnable::run);
    }

    /** A snapshot shows the same after all the changes that follow. */
    private static Runnable laterCheck(RuleIndex index, Map<String, Query> rules, TaggedItem item) {
        RuleMatcher snapshot = index.snapshot();
        Map<String, Query> then = new LinkedHashMap<>(rules);
        return () -> assertAgree(snapshot, then, item);
    }

    private static void assertAgree(RuleIndex index, Map<String, Query> rules, TaggedItem item) {
        assertAgree(index.snapshot(), rules, item);
        List<String> matching = new ArrayList<>(index.snapshot().ids(ANALYZER.analyze(item.item()), item));
        assertThat(matching).containsExactlyInAnyOrderElementsOf(matching(rules, item));
    }

    private static List<String> matching(Map<String, Query> rules, TaggedItem item) {
        AnalyzedText text = ANALYZER.analyze(item.item());
        return rules.entrySet().stream()
                .filter(rule ->
                        QueryEvaluator.evaluate(rule.getValue(), text, item).matched())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void assertAgree(RuleMatcher matcher, Map<String, Query> rules, TaggedItem item) {
        AnalyzedText text = ANALYZER.analyze(item.item());
        MatchResult found = matcher.match(text, item);
        assertThat(found.failures()).isEmpty();
        assertThat(found.matches())
                .extracting(match -> match.rule().id())
                .containsExactlyElementsOf(
                        matching(rules, item).stream().sorted().toList());
        found.matches().forEach(match -> assertThat(match.evidence())
                .isEqualTo(QueryEvaluator.evaluate(rules.get(match.rule().id()), text, item)
                        .evidence()));
    }

    private static RuleRef ref(String id, Query query) {
        return new RuleRef(id, "Rule " + id, 3, Severity.HIGH, query.toString());
    }
}
