package io.wirewatch.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.QueryArbitraries;
import io.wirewatch.core.rule.QueryEvaluator;
import io.wirewatch.core.rule.RandomItems;
import io.wirewatch.core.rule.RuleParser;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.index.RecordIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the index finds for a query, against what the query holds for. */
class NarrowingTest {
    private static final Analyzer ANALYZER = new Analyzer();

    @Provide
    Arbitrary<List<Query>> queries() {
        return QueryArbitraries.queries().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<TaggedItem>> items() {
        return RandomItems.items().list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 500)
    void noItemThatAQueryHoldsForIsMissed(
            @ForAll("queries") List<Query> queries, @ForAll("items") List<TaggedItem> items) {
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            index.add(numbered(items));
            try (HistoryView view = HistoryView.of(index)) {
                for (Query query : queries) {
                    assertThat(found(view, query)).containsAll(holding(query, items));
                }
            }
        }
    }

    @Test
    void whatCannotHoldIsNotLookedAt() {
        List<TaggedItem> items = List.of(
                Retained.item("0", "Troops near the border"),
                Retained.item("1", "Border traffic"),
                Retained.item("2", "A quiet day"));
        assertThat(found(items, "troops AND border")).containsExactly(0L);
        assertThat(found(items, "\"border traffic\"")).containsExactly(1L);
        assertThat(found(items, "bord*")).containsExactly(0L, 1L);
        assertThat(found(items, "2 OF (traffic, border, quiet)")).containsExactly(1L);
        assertThat(found(items, "border NOT troops")).containsExactly(0L, 1L);
        assertThat(found(items, "title:quiet")).containsExactly(2L);
        assertThat(found(items, "region:LT")).isEmpty();
        assertThat(found(items, "lang:en AND day")).containsExactly(2L);
    }

    @Test
    void wordsOfAnyLengthAreFound() {
        String word = "x".repeat(40_000);
        List<TaggedItem> items = List.of(Retained.item("0", word));
        assertThat(found(items, word.substring(0, 15_000) + "*")).containsExactly(0L);
        assertThat(found(items, "y" + word.substring(0, 15_000))).isEmpty();
    }

    private static List<Long> found(List<TaggedItem> items, String query) {
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            index.add(numbered(items));
            try (HistoryView view = HistoryView.of(index)) {
                return found(view, RuleParser.parse(query)).stream().sorted().toList();
            }
        }
    }

    /** The id of each is its number. */
    private static List<HistoryRecord> numbered(List<TaggedItem> items) {
        List<HistoryRecord> records = new ArrayList<>();
        for (TaggedItem tagged : items) {
            records.add(Retained.record(records.size(), withId(tagged, "" + records.size())));
        }
        return records;
    }

    private static TaggedItem withId(TaggedItem tagged, String id) {
        return new TaggedItem(
                tagged.item().toBuilder().id(id).build(),
                tagged.language(),
                tagged.regions(),
                tagged.places(),
                tagged.topics(),
                tagged.story(),
                null);
    }

    private static Set<Long> found(HistoryView view, Query query) {
        return view.versions(List.of(query), Retained.START, Retained.START.plusSeconds(1000)).stream()
                .map(Version::sequence)
                .collect(Collectors.toSet());
    }

    private static Set<Long> holding(Query query, List<TaggedItem> items) {
        Set<Long> holding = new java.util.HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            TaggedItem tagged = items.get(i);
            if (QueryEvaluator.evaluate(query, ANALYZER.analyze(tagged.item()), tagged)
                    .matched()) {
                holding.add((long) i);
            }
        }
        return holding;
    }
}
