package io.wirewatch.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.RuleParser;
import io.wirewatch.index.Page;
import io.wirewatch.index.RecordIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ItemSearchTest {
    private static final ItemSearch ALL = new ItemSearch(null, null, null, null, null);

    private final RecordIndex<HistoryRecord> index = Retained.index();

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void theNewestComeFirst() {
        add(1, Retained.item("a", "First"));
        add(3, Retained.item("b", "Third"));
        add(2, Retained.item("c", "Second"));
        assertThat(ids(find(ALL, null, 10))).containsExactly("b", "c", "a");
    }

    @Test
    void pagesGoOnWhereTheyEndedWhileNewItemsArrive() {
        IntStream.range(0, 25).forEach(i -> add(i, Retained.item("i" + i, "Item " + i)));
        List<String> seen = new ArrayList<>();
        List<Long> after = null;
        int pages = 0;
        do {
            Page<ItemHit> page = find(ALL, after, 10);
            seen.addAll(ids(page));
            after = page.next();
            pages++;
            add(100 + pages, Retained.item("new" + pages, "New"));
        } while (after != null);
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, 25)
                        .map(i -> 24 - i)
                        .mapToObj(i -> "i" + i)
                        .toList());
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void itemsOfOneMomentAreNeitherLostNorRepeated() {
        String value = Retained.record(0, Retained.item("x", "Same time")).value();
        Instant time = Retained.START;
        index.add(IntStream.range(0, 7)
                .mapToObj(i -> new HistoryRecord(i % 3, i, "id" + i, time, (long) i, null, false, value))
                .toList());
        Page<ItemHit> first = find(ALL, null, 4);
        Page<ItemHit> second = find(ALL, first.next(), 4);
        assertThat(first.entries()).hasSize(4);
        assertThat(second.entries()).hasSize(3);
        assertThat(second.next()).isNull();
    }

    @Test
    void itemsThatLieWeeksApartAreFoundInOrder() {
        int hour = 3_600;
        for (int hours : new int[] {0, 1, 20, 21, 400, 401, 700}) {
            add(hours * hour, Retained.item("at-" + hours, hours == 20 || hours == 700 ? "Calm" : "Flood"));
        }
        Page<ItemHit> first = find(query("flood"), null, 2);
        Page<ItemHit> second = find(query("flood"), first.next(), 2);
        Page<ItemHit> third = find(query("flood"), second.next(), 2);
        assertThat(ids(first)).containsExactly("at-401", "at-400");
        assertThat(ids(second)).containsExactly("at-21", "at-1");
        assertThat(ids(third)).containsExactly("at-0");
        assertThat(third.next()).isNull();
    }

    @Test
    void onlyTheItemAsItIsNowIsFound() {
        TaggedItem flood = Retained.item("flood", "Flood in Kaunas");
        add(1, flood);
        add(2, Retained.changed(flood, "Flood in Klaipeda"));
        add(3, Retained.item("gone", "Flood in Vilnius"));
        index.add(List.of(Retained.withdrawal(4, "gone")));
        assertThat(ids(find(query("kaunas"), null, 10))).isEmpty();
        assertThat(ids(find(query("vilnius"), null, 10))).isEmpty();
        assertThat(ids(find(query("klaipeda"), null, 10))).containsExactly("flood");
        assertThat(ids(find(ALL, null, 10))).containsExactly("flood");
    }

    @Test
    void whatTheIndexCannotTellTheMatcherDecidesWithEvidence() {
        add(1, Retained.item("near", "Troops mass near Russia"));
        add(2, Retained.item("far", "Troops sing and dance and eat and drink and sleep far from Russia"));
        Page<ItemHit> page = find(query("troops NEAR/3 russia"), null, 10);
        assertThat(ids(page)).containsExactly("near");
        assertThat(page.entries().get(0).evidence())
                .extracting(ClauseEvidence::text)
                .containsExactly("Troops", "Russia");
    }

    @Test
    void tagsNarrowWithoutEvidence() {
        add(1, Retained.item("a", "Flood"));
        Query english = RuleParser.parse("lang:en");
        Query french = RuleParser.parse("lang:fr");
        assertThat(ids(find(new ItemSearch(null, english, null, null, null), null, 10)))
                .containsExactly("a");
        assertThat(ids(find(new ItemSearch(null, french, null, null, null), null, 10)))
                .isEmpty();
    }

    @Test
    void aSpanOfTimeHasItsFirstMomentAndNotItsEnd() {
        IntStream.range(0, 5).forEach(i -> add(i, Retained.item("i" + i, "Item")));
        Instant from = Retained.START.plusSeconds(1);
        Instant to = Retained.START.plusSeconds(3);
        assertThat(ids(find(new ItemSearch(null, null, null, from, to), null, 10)))
                .containsExactly("i2", "i1");
    }

    @Test
    void aStoryHasItsItems() {
        add(1, Retained.item("a", "One", "s"));
        add(2, Retained.item("b", "Two", "other"));
        add(3, Retained.item("c", "Three", "s"));
        assertThat(ids(find(ALL.inStory("s"), null, 10))).containsExactly("c", "a");
    }

    @Test
    void theStoriesOfASearchAreKnownUnlessThereAreTooMany() {
        IntStream.range(0, 6).forEach(i -> add(i, Retained.item("i" + i, "Flood " + i, "s" + i / 2)));
        try (HistoryView view = HistoryView.of(index)) {
            assertThat(view.stories(query("flood"), 3))
                    .hasValueSatisfying(ids -> assertThat(ids).containsExactlyInAnyOrder("s0", "s1", "s2"));
            assertThat(view.stories(query("flood"), 2)).isEmpty();
        }
    }

    @Test
    void aSearchInVainEndsWithAPlaceToGoOn() {
        index.add(IntStream.range(0, 4_000)
                .mapToObj(i -> Retained.record(i, Retained.item("i" + i, "alpha one two three four beta")))
                .toList());
        ItemSearch near = query("alpha NEAR/2 beta");
        Page<ItemHit> first = find(near, null, 10);
        assertThat(first.entries()).isEmpty();
        assertThat(first.next()).isNotNull();
        Page<ItemHit> second = find(near, first.next(), 10);
        assertThat(second.entries()).isEmpty();
        assertThat(second.next()).isNull();
    }

    private static ItemSearch query(String query) {
        return new ItemSearch(RuleParser.parse(query), null, null, null, null);
    }

    private void add(int second, TaggedItem tagged) {
        index.add(List.of(Retained.record(second, tagged)));
    }

    private Page<ItemHit> find(ItemSearch search, List<Long> after, int limit) {
        try (HistoryView view = HistoryView.of(index)) {
            return view.search(search, after, limit);
        }
    }

    private static List<String> ids(Page<ItemHit> page) {
        return page.entries().stream().map(hit -> hit.tagged().item().id()).toList();
    }
}
