package io.wirewatch.feed.state;

import static io.wirewatch.feed.state.TestDocuments.NOW;
import static io.wirewatch.feed.state.TestDocuments.item;
import static io.wirewatch.feed.state.TestDocuments.undated;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.NewsItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EntryComparisonTest {
    @Test
    void theFirstDocumentIsAllNewAndTheOldestIsSentFirst() {
        NewEntries found = compare(SeenEntries.NONE, item("b", "Second"), item("a", "First"));
        assertThat(found.items()).extracting(NewsItem::id).containsExactly("a", "b");
        assertThat(found.items()).allSatisfy(item -> assertThat(item.fetched()).isEqualTo(NOW));
        assertThat(found.seen().size()).isEqualTo(2);
        assertThat(found.isAllNew())
                .as("nothing had been seen that could be missing")
                .isFalse();
    }

    @Test
    void whatWasSeenIsNotSentAgainAndNothingIsToBeWritten() {
        SeenEntries first = compare(SeenEntries.NONE, item("a", "First")).seen();
        NewEntries again = compare(first, item("a", "First"));
        assertThat(again.items()).isEmpty();
        assertThat(again.seen()).isSameAs(first);
    }

    @Test
    void aNewDateAloneIsNoChange() {
        SeenEntries first = compare(SeenEntries.NONE, item("a", "First")).seen();
        NewsItem later =
                item("a", "First").toBuilder().published(NOW).updated(NOW).build();
        assertThat(compare(first, later).items()).isEmpty();
    }

    @Test
    void aChangedEntryIsAnUpdateThatSaysWhatChanged() {
        SeenEntries first = compare(SeenEntries.NONE, item("a", "First")).seen();
        NewsItem other = item("a", "Corrected").toBuilder().body("More.").build();
        NewsItem update = compare(first, other).items().get(0);
        assertThat(update.id()).isEqualTo("a");
        assertThat(update.changed()).containsExactly("title", "body");
        assertThat(update.updated()).as("when we saw it").isEqualTo(NOW);
        assertThat(update.published()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void theTimeOfAnUpdateIsThePublishersIfHeGivesALaterOneThanBefore() {
        Instant told = NOW.minusSeconds(30);
        NewsItem original =
                item("a", "First").toBuilder().updated(told.minusSeconds(5)).build();
        SeenEntries first = compare(SeenEntries.NONE, original).seen();
        NewsItem toldOne = original.toBuilder().title("Second").updated(told).build();
        assertThat(compare(first, toldOne).items().get(0).updated()).isEqualTo(told);
        NewsItem stale = original.toBuilder().title("Second").build();
        assertThat(compare(first, stale).items().get(0).updated()).isEqualTo(NOW);
    }

    @Test
    void anUndatedEntryKeepsTheTimeWhenItWasFirstSeen() {
        NewEntries first = compare(SeenEntries.NONE, undated("a", "First"));
        assertThat(first.items().get(0).published()).isEqualTo(NOW);
        assertThat(first.items().get(0).undated()).isTrue();
        NewsItem update = EntryComparison.compare(
                        first.seen(), List.of(undated("a", "Other")), true, NOW.plus(Duration.ofDays(2)))
                .items()
                .get(0);
        assertThat(update.published()).isEqualTo(NOW);
        assertThat(update.undated()).isTrue();
    }

    @Test
    void twoEntriesWithOneIdDoNotChaseEachOther() {
        NewEntries first = compare(SeenEntries.NONE, item("a", "One"), item("a", "Other"));
        assertThat(first.items()).extracting(NewsItem::title).containsExactly("One");
        assertThat(compare(first.seen(), item("a", "One"), item("a", "Other")).items())
                .isEmpty();
    }

    @Test
    void aFeedThatFlapsBringsNothingTwice() {
        SeenEntries seen =
                compare(SeenEntries.NONE, item("b", "B"), item("a", "A")).seen();
        seen = compare(seen, item("a", "A")).seen();
        NewEntries back = compare(seen, item("b", "B"), item("a", "A"));
        assertThat(back.items()).isEmpty();
        assertThat(back.seen().present()).isEqualTo(2);
    }

    @Test
    void anEmptyDocumentHasLostNothing() {
        SeenEntries first = compare(SeenEntries.NONE, item("a", "First")).seen();
        assertThat(compare(first).seen()).isSameAs(first);
    }

    @Test
    void whatLeftLongAgoIsForgotten() {
        SeenEntries seen =
                compare(SeenEntries.NONE, item("a", "A"), item("b", "B")).seen();
        seen = compare(seen, item("b", "B")).seen();
        Instant later = NOW.plus(EntryComparison.MEMORY).plusSeconds(1);
        NewEntries after = EntryComparison.compare(seen, List.of(item("b", "B")), true, later);
        assertThat(after.seen().size()).isEqualTo(1);
        assertThat(after.items()).isEmpty();
    }

    @Test
    void whatHasLeftIsBounded() {
        SeenEntries seen = SeenEntries.NONE;
        for (int round = 0; round < 4; round++) {
            List<NewsItem> entries = List.of(many(1000, round * 1000));
            seen = EntryComparison.compare(seen, entries, true, NOW.plusSeconds(round))
                    .seen();
        }
        assertThat(seen.size()).isEqualTo(1000 + 2000);
    }

    @Test
    void aDocumentWithoutAnyKnownEntryMayHaveLostSome() {
        SeenEntries first = compare(SeenEntries.NONE, item("a", "A")).seen();
        assertThat(compare(first, item("b", "B"), item("c", "C")).isAllNew()).isTrue();
        assertThat(compare(first, item("b", "B"), item("a", "A")).isAllNew()).isFalse();
    }

    @Test
    void whatAHubPushesTakesNothingAway() {
        SeenEntries first = compare(SeenEntries.NONE, item("a", "A")).seen();
        NewEntries pushed = EntryComparison.compare(first, List.of(item("b", "B")), false, NOW);
        assertThat(pushed.items()).extracting(NewsItem::id).containsExactly("b");
        assertThat(pushed.seen().present()).isEqualTo(2);
    }

    @Test
    void aLargeDocumentThatIsCutOffForAWhileBringsNothingTwice() {
        SeenEntries seen = compare(SeenEntries.NONE, many(5000, 0)).seen();
        for (int poll = 0; poll < 3; poll++) {
            seen = compare(seen, many(10, 0)).seen();
        }
        assertThat(compare(seen, many(5000, 0)).items()).isEmpty();
    }

    @Test
    void howeverMuchAHubPushesTheStateFitsIntoARecord() {
        SeenEntries seen = SeenEntries.NONE;
        for (int push = 0; push < 5; push++) {
            List<NewsItem> entries = List.of(many(EntryComparison.MAX_ENTRIES, push * 100_000));
            seen = EntryComparison.compare(seen, entries, false, NOW.plusSeconds(push))
                    .seen();
        }
        assertThat(seen.size()).isEqualTo(EntryComparison.MAX_REMEMBERED);
        List<NewsItem> last = List.of(many(EntryComparison.MAX_ENTRIES, 400_000));
        assertThat(EntryComparison.compare(seen, last, false, NOW).items())
                .as("what came last is still known")
                .isEmpty();
    }

    @Test
    void aFeedWithoutEndIsCutOffAndItsStateFitsIntoARecord() {
        SeenEntries seen = SeenEntries.NONE;
        for (int round = 0; round < 4; round++) {
            seen = compare(seen, many(EntryComparison.MAX_ENTRIES + 5, round * 100_000))
                    .seen();
        }
        assertThat(seen.present()).isEqualTo(EntryComparison.MAX_ENTRIES);
        long bytes = seen.written().entrySet().stream()
                .mapToLong(entry -> entry.getKey().length() + entry.getValue().length() + 6)
                .sum();
        assertThat(bytes).isLessThan(6 * 1024 * 1024);
    }

    /** Whatever documents follow each other, each version is sent when it is new, and no version twice in a row. */
    @Property(tries = 200)
    void aVersionIsSentExactlyWhenItDiffersFromTheLastOne(
            @ForAll @Size(max = 12) List<@Size(max = 5) List<@IntRange(max = 9) Integer>> documents) {
        SeenEntries seen = SeenEntries.NONE;
        Map<String, String> last = new HashMap<>();
        for (List<Integer> document : documents) {
            List<NewsItem> entries = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            Set<String> here = new HashSet<>();
            for (int number : document) {
                String id = "id" + number / 3;
                String title = "Version " + number % 3;
                entries.add(item(id, title));
                if (here.add(id) && !title.equals(last.put(id, title))) {
                    expected.add(id + title);
                }
            }
            NewEntries found = EntryComparison.compare(SeenEntries.read(seen.written()), entries, true, NOW);
            assertThat(found.items())
                    .extracting(item -> item.id() + item.title())
                    .containsExactlyInAnyOrderElementsOf(expected);
            seen = found.seen();
        }
    }

    private static NewsItem[] many(int count, int from) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> item("id" + i, "Title " + i))
                .toArray(NewsItem[]::new);
    }

    private static NewEntries compare(SeenEntries before, NewsItem... entries) {
        return EntryComparison.compare(before, List.of(entries), true, NOW);
    }
}
