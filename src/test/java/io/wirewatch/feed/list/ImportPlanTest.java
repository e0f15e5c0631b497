package io.wirewatch.feed.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportPlanTest {
    private static final String A = "https://a.example/feed";

    private static ListedFeed listed(String url, String name, String... labels) {
        Feed feed = new Feed(FeedIds.of(url), url, name, null, null, List.of(labels), null, null, null, null);
        return new ListedFeed(feed, false, 1);
    }

    private static Map<String, Feed> after(ImportPlan plan, Map<String, Feed> before) {
        Map<String, Feed> after = new LinkedHashMap<>(before);
        Stream.concat(plan.added().stream(), plan.changed().stream()).forEach(feed -> after.put(feed.id(), feed));
        return after;
    }

    @Test
    void aSecondImportChangesNothing() {
        List<ListedFeed> list = List.of(
                listed(A, "Quay", "north"),
                listed("https://a.example/feed?", null),
                listed("https://b.example/", null, "x"));
        ImportPlan first = ImportPlan.of(list, Map.of(), Map.of());
        assertThat(first.added()).hasSize(3);
        ImportPlan second = ImportPlan.of(list, after(first, Map.of()), Map.of());
        assertThat(second.added()).isEmpty();
        assertThat(second.changed()).isEmpty();
        assertThat(second.unchanged()).hasSize(3);
    }

    @Test
    void aFeedThatIsThereKeepsItsIdAndWhatItSays() {
        Feed there = new Feed("quay", A, "The Quay", "LT", null, List.of("sea"), 300, false, null, null);
        ListedFeed other =
                listed("https://A.example/feed", "Other name", "north").with(List.of(), "DE");
        ImportPlan plan = ImportPlan.of(List.of(other), Map.of("quay", there), Map.of());
        assertThat(plan.added()).isEmpty();
        assertThat(plan.changed())
                .containsExactly(
                        new Feed("quay", A, "The Quay", "LT", null, List.of("sea", "north"), 300, false, null, null));
    }

    @Test
    void aFeedThatHasMovedIsFoundUnderBothAddresses() {
        Feed there = Feed.of("quay", A);
        FeedState moved =
                FeedState.builder().url(A).movedTo("https://new.example/").build();
        ImportPlan plan = ImportPlan.of(
                List.of(listed("https://new.example/", null), listed(A, null)),
                Map.of("quay", there),
                Map.of("quay", moved));
        assertThat(plan.added()).isEmpty();
        assertThat(plan.unchanged()).containsExactly(there);
    }

    @Test
    void aFeedOfAWatchedFileStaysAsTheFileSays() {
        Feed owned = new Feed("quay", A, null, null, null, null, null, null, null, "world.opml");
        ImportPlan plan = ImportPlan.of(List.of(listed(A, "Quay", "north")), Map.of("quay", owned), Map.of());
        assertThat(plan.unchanged()).containsExactly(owned);
    }

    @Test
    void twoAddressesThatWouldHaveOneIdGetTwo() {
        List<ListedFeed> list = List.of(listed("https://a.example/x/y", null), listed("https://a.example/x-y", null));
        assertThat(ImportPlan.of(list, Map.of(), Map.of()).added())
                .extracting(Feed::id)
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo("a.example-x-y");
    }
}
