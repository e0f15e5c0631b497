package io.wirewatch.core.rule.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.TestItems;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.EvaluationLimitException;
import io.wirewatch.core.rule.MatchResult;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RuleIndexTest {
    private static final Analyzer ANALYZER = new Analyzer();

    private final RuleIndex index = new RuleIndex();

    private static MatchResult match(RuleMatcher matcher, String title) {
        NewsItem item = TestItems.item("a", title);
        return matcher.match(ANALYZER.analyze(item), tagged(item));
    }

    private static TaggedItem tagged(NewsItem item) {
        return new TaggedItem(item, null, null, null, null, null, null);
    }

    private static Set<String> ids(MatchResult result) {
        return result.matches().stream().map(match -> match.rule().id()).collect(Collectors.toSet());
    }

    @Test
    void aMatchSaysWhatTheRuleWas() {
        RuleRef ref = new RuleRef("élan-1", "Übung macht den Meister", 7, Severity.CRITICAL, "flood /* 洪水 */");
        index.put(ref, io.wirewatch.core.rule.RuleParser.parse(ref.query()));
        assertThat(match(index.snapshot(), "Flood").matches())
                .singleElement()
                .satisfies(match -> assertThat(match.rule()).isEqualTo(ref));
        assertThat(index.rule("élan-1")).contains(ref);
        assertThat(index.rule("other")).isEmpty();
    }

    @Test
    void onlyRulesWhoseAnchorIsThereAreTried() {
        for (int i = 0; i < 1_000; i++) {
            index.put(Rule.of("r" + i, "flood AND town" + i));
        }
        MatchResult result = match(index.snapshot(), "Flood in town7 and town8");
        assertThat(ids(result)).containsExactlyInAnyOrder("r7", "r8");
        assertThat(result.tried()).isEqualTo(2);
    }

    @Test
    void aPhraseIsTriedWhereItsWordsAreSideBySide() {
        for (int i = 0; i < 100; i++) {
            index.put(Rule.of("r" + i, "\"new york\" AND -town" + i));
        }
        assertThat(match(index.snapshot(), "York sees a new bridge").tried()).isZero();
        assertThat(match(index.snapshot(), "Bridge in New York").tried()).isEqualTo(100);
    }

    @Test
    void whatWasSeenInTextsDecidesWhereRulesHang() {
        index.put(Rule.of("r", "extraordinary AND cat"));
        for (int i = 0; i < 300; i++) {
            match(index.snapshot(), "Extraordinary day " + i);
        }
        assertThat(match(index.snapshot(), "Extraordinary dog").tried()).isZero(); // its guard is not there
        index.put(Rule.of("s", "extraordinary OR cat AND -dog"));
        index.tidyAll();
        assertThat(ids(match(index.snapshot(), "Extraordinary cat"))).containsExactlyInAnyOrder("r", "s");
    }

    @Test
    void rulesWithoutAnAnchorAreTriedOnEveryItemAndCounted() {
        index.put(Rule.of("r", "c?mer?"));
        assertThat(index.measure().loose()).isEqualTo(1);
        assertThat(ids(match(index.snapshot(), "A camera"))).isEmpty();
        assertThat(ids(match(index.snapshot(), "The camert"))).isEmpty();
        assertThat(match(index.snapshot(), "Anything").tried()).isEqualTo(1);
    }

    @Test
    void tidyingDropsWhatHasEndedInPartsAndLosesNothing() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 2_000; i++) {
                index.put(Rule.of("r" + i, "flood" + round + " AND town" + i));
            }
        }
        long before = index.measure().bytes();
        int parts = 0;
        while (index.tidy(100)) {
            index.put(Rule.of("new" + parts, "storm"));
            index.remove("r" + parts);
            parts++;
        }
        assertThat(parts).isGreaterThan(20);
        assertThat(index.size()).isEqualTo(2_000);
        assertThat(index.measure().bytes()).isLessThan(before);
        assertThat(ids(match(index.snapshot(), "Storm"))).hasSize(parts);
        assertThat(ids(match(index.snapshot(), "flood2 town1999 town0 flood0 town1998")))
                .containsExactlyInAnyOrder("r1999", "r1998");
    }

    /** Two rules are exchanged again and again: in one change, so that every snapshot has exactly one of them. */
    @Test
    @Timeout(60)
    void noItemSeesHalfAChange() throws Exception {
        LiveRules rules = new LiveRules();
        rules.put(Rule.of("@words", "flood"));
        for (int i = 0; i < 50; i++) {
            rules.put(Rule.of("r" + i, "@words"));
        }
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(2);
        Callable<Integer> reader = () -> {
            int items = 0;
            while (!over.get() || items < 100) {
                Set<String> found = ids(match(rules.snapshot(), "Flood"));
                Set<String> others = ids(match(rules.snapshot(), "Storm"));
                assertThat(found.size()).isIn(0, 50);
                assertThat(others.size()).isIn(0, 50);
                items++;
            }
            return items;
        };
        List<Future<Integer>> results = List.of(readers.submit(reader), readers.submit(reader));
        for (int change = 0; change < 300; change++) {
            rules.put(Rule.of("@words", change % 2 == 0 ? "storm" : "flood"));
            rules.tidy(1_000);
        }
        over.set(true);
        for (Future<Integer> result : results) {
            assertThat(result.get()).isPositive();
        }
        readers.shutdown();
    }

    /** What readers hold on to stays as it was, while ten thousand rules come and the tables behind it are made anew. */
    @Test
    @Timeout(60)
    void readersAreRightWhileTheIndexGrows() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(2);
        Callable<Integer> reader = () -> {
            int items = 0;
            while (!over.get() || items < 100) {
                int before = index.size();
                Set<String> found = ids(match(index.snapshot(), "alpha beta gamma flood"));
                int after = index.size();
                // Rules come in order, so those found are the first ones, without a gap.
                assertThat(found.size()).isBetween(before, after);
                assertThat(found)
                        .containsAll(IntStream.range(0, found.size())
                                .mapToObj(i -> "r" + i)
                                .toList());
                items++;
            }
            return items;
        };
        List<Future<Integer>> results = List.of(readers.submit(reader), readers.submit(reader));
        for (int i = 0; i < 1_000; i++) {
            String other = "word" + i;
            index.put(Rule.of(
                    "r" + i,
                    List.of("alpha OR " + other, "\"beta gamma\" -" + other, "flo* AND gamma")
                            .get(i % 3)));
        }
        over.set(true);
        for (Future<Integer> result : results) {
            assertThat(result.get()).isPositive();
        }
        readers.shutdown();
    }

    @Test
    void monstrousRulesOnMonstrousTextsEndInATimeThatIsBounded() {
        List<String> queries = new ArrayList<>();
        queries.add(IntStream.range(0, 2_000).mapToObj(i -> "wor*").collect(Collectors.joining(" OR ")));
        queries.add("ATLEAST/900(" + queries.get(0) + ")");
        queries.add(IntStream.range(0, 60).mapToObj(i -> "word").collect(Collectors.joining(" NEAR/900 ")));
        queries.add("SCORE>=99999999{"
                + IntStream.range(0, 1_000).mapToObj(i -> "wor*^1000000").collect(Collectors.joining(", ")) + "}");
        for (int i = 0; i < queries.size(); i++) {
            index.put(Rule.of("r" + i, queries.get(i)));
        }
        index.put(Rule.of("simple", "word AND lord"));
        NewsItem item = NewsItem.builder()
                .id("a")
                .title("Lord")
                .body("word ".repeat(40_000))
                .build();
        AnalyzedText text = ANALYZER.analyze(item);
        MatchResult result = index.snapshot().match(text, tagged(item));
        assertThat(ids(result)).contains("simple");
        assertThat(result.failures()).isNotEmpty();
        assertThat(result.failures().values()).allMatch(EvaluationLimitException.class::isInstance);
    }
}
